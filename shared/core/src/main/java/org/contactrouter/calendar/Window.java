package org.contactrouter.calendar;

import java.time.Instant;

/** A stretch of time, from inclusive to exclusive. */
public record Window(Instant from, Instant to) {
  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a window ends before it begins: " + from + ", " + to);
    }
  }
}
