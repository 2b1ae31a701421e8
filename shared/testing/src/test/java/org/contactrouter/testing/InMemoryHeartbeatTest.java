package org.contactrouter.testing;

import org.contactrouter.port.Heartbeat;
import org.contactrouter.testing.contract.HeartbeatContract;

class InMemoryHeartbeatTest extends HeartbeatContract {
  private final Heartbeat heartbeat = new InMemoryHeartbeat();

  @Override
  protected Heartbeat heartbeat() {
    return heartbeat;
  }
}
