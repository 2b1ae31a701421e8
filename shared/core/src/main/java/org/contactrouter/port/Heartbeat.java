package org.contactrouter.port;

import java.time.Instant;
import java.util.Optional;

/** When the sweep last ran, so that its silence can be seen. */
public interface Heartbeat {
  void beat(Instant now);

  Optional<Instant> last();
}
