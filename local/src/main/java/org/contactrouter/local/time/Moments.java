package org.contactrouter.local.time;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The moments at which something that is hidden now, such as a delayed message, comes into sight.
 */
public final class Moments {
  private final ConcurrentSkipListSet<Instant> moments = new ConcurrentSkipListSet<>();

  /** Remembers a moment. */
  public void add(Instant moment) {
    moments.add(moment);
  }

  /** The earliest moment after {@code now}; earlier ones are forgotten. */
  public Optional<Instant> after(Instant now) {
    moments.headSet(now, true).clear();
    return moments.stream().findFirst();
  }
}
