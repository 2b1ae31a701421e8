package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.contactrouter.testing.MovableClock;

/** What is to happen, in the order of its instants, and sometimes in the middle of other things. */
final class Agenda {
  private static final Duration MEANWHILE = Duration.ofMinutes(5);
  private static final int MOST_AT_ONCE = 2;

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
  private final MovableClock clock;
  private long number;

  /** How many things are interrupted. */
  private int depth;

  Agenda(MovableClock clock) {
    this.clock = clock;
  }

  private record Entry(Instant at, long number, Runnable happening) {}

  void at(Instant instant, Runnable happening) {
    entries.add(new Entry(instant, number++, happening));
  }

  void in(Duration time, Runnable happening) {
    at(clock.instant().plus(time), happening);
  }

  Optional<Instant> next() {
    return Optional.ofNullable(entries.peek()).map(Entry::at);
  }

  /** Whether something is to happen now. */
  boolean isDue() {
    return !entries.isEmpty() && !entries.element().at().isAfter(clock.instant());
  }

  void happen() {
    entries.remove().happening().run();
  }

  /** Lets what is to happen within minutes happen now, in the middle of something else. */
  void interrupt() {
    if (depth < MOST_AT_ONCE
        && !entries.isEmpty()
        && entries.element().at().isBefore(clock.instant().plus(MEANWHILE))) {
      depth++;
      try {
        happen();
      } finally {
        depth--;
      }
    }
  }
}
