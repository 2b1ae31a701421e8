package org.contactrouter.aws.dynamo;

import org.contactrouter.port.Turns;
import org.contactrouter.testing.contract.TurnsContract;

class DynamoTurnsIT extends TurnsContract {
  private final Turns turns = new DynamoTurns(Tables.directory(LocalDynamo.client()));

  @Override
  protected Turns turns() {
    return turns;
  }
}
