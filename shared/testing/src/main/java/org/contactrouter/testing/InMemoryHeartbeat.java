package org.contactrouter.testing;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.port.Heartbeat;

/** The last beat in memory. */
public final class InMemoryHeartbeat implements Heartbeat {
  private Optional<Instant> last = Optional.empty();

  @Override
  public void beat(Instant now) {
    last = Optional.of(now);
  }

  @Override
  public Optional<Instant> last() {
    return last;
  }
}
