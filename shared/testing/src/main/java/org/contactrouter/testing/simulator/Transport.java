package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.util.Random;

/** How badly services may carry messages: late, twice; what failed five times is given up. */
record Transport(Faults faults, Random random) {
  static final int ATTEMPTS = 5;
  static final int BATCH = 10;
  static final Duration AGAIN = Duration.ofSeconds(30);

  /** So long a message takes at most. */
  private static final int SLOW_SECONDS = 2;

  private static final int LATE_SECONDS = 600;

  Duration time() {
    return Duration.ofSeconds(random.nextInt(faults.strike() ? LATE_SECONDS : SLOW_SECONDS));
  }

  boolean twice() {
    return faults.strike();
  }
}
