package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Keeps readers below a rate: whoever used up what was theirs waits. For several threads. */
public final class Pace {
  private static final double SECOND = 1e9;

  private final double unitsPerSecond;
  private final InstantSource clock;
  private final Consumer<Duration> wait;
  private Instant free = Instant.MIN;

  /**
   * Keeps a pace.
   *
   * @param unitsPerSecond read units, more than 0
   * @param wait waits so long
   */
  public Pace(double unitsPerSecond, InstantSource clock, Consumer<Duration> wait) {
    this.unitsPerSecond = unitsPerSecond;
    this.clock = clock;
    this.wait = wait;
  }

  /** Reads as fast as the table lets. */
  static Pace unbounded() {
    return new Pace(Double.MAX_VALUE, InstantSource.system(), _ -> {});
  }

  /** So much was read: waits until it would have been, at that rate. */
  void used(double units) {
    Duration left = left(units);
    if (left.isPositive()) {
      wait.accept(left);
    }
  }

  private synchronized Duration left(double units) {
    Instant now = clock.instant();
    Instant from = free.isAfter(now) ? free : now;
    free = from.plusNanos((long) (units / unitsPerSecond * SECOND));
    return Duration.between(now, free);
  }
}
