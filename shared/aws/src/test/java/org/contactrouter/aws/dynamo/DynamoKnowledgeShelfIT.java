package org.contactrouter.aws.dynamo;

import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.contract.KnowledgeShelfContract;

class DynamoKnowledgeShelfIT extends KnowledgeShelfContract {
  private final KnowledgeShelf shelf =
      new DynamoKnowledgeShelf(Tables.knowledge(LocalDynamo.client()));

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }
}
