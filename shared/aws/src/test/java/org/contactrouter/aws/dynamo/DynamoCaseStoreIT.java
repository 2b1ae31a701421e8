package org.contactrouter.aws.dynamo;

import org.contactrouter.port.CaseStore;
import org.contactrouter.testing.contract.CaseStoreContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoCaseStoreIT extends CaseStoreContract {
  private final DynamoDbClient dynamo = LocalDynamo.client();
  private final CaseStore store = new DynamoCaseStore(dynamo, Tables.cases(dynamo));

  @Override
  protected CaseStore store() {
    return store;
  }
}
