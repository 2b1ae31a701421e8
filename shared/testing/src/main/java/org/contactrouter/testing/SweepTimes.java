package org.contactrouter.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When the minute's sweep runs; minutes at which it would find nothing are skipped. */
public final class SweepTimes {
  private SweepTimes() {}

  /**
   * The next full minute at which a sweep finds something; empty where nothing is ever due.
   *
   * @param swept when it last ran
   */
  public static Optional<Instant> next(InMemoryCaseStore cases, Instant swept) {
    Instant next = minute(swept).plus(1, ChronoUnit.MINUTES);
    return cases
        .earliest()
        .map(due -> minute(due.minus(2, ChronoUnit.MINUTES).plusMillis(59_999)))
        .map(found -> found.isAfter(next) ? found : next);
  }

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
