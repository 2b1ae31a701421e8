package org.contactrouter.aws.dynamo;

import org.contactrouter.port.Heartbeat;
import org.contactrouter.testing.contract.HeartbeatContract;

class DynamoHeartbeatIT extends HeartbeatContract {
  private final Heartbeat heartbeat = new DynamoHeartbeat(Tables.directory(LocalDynamo.client()));

  @Override
  protected Heartbeat heartbeat() {
    return heartbeat;
  }
}
