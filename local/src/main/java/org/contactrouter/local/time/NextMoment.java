package org.contactrouter.local.time;

import java.time.Instant;
import java.util.Optional;

/** Knows when something is due next. */
@FunctionalInterface
public interface NextMoment {
  /** The earliest moment after {@code now} at which something is due. */
  Optional<Instant> after(Instant now);
}
