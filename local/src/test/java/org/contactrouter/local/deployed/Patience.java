package org.contactrouter.local.deployed;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what a deployment does in its own time. */
final class Patience {
  /** Two sweeps, the longest backing off of the stream, and a machine with other work. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Patience() {}

  /** What is seen once it is as it should be; fails with what was seen last. */
  static <T> T until(String what, Supplier<T> look, Predicate<T> enough) {
    long end = System.nanoTime() + LIMIT.toNanos();
    T seen = look.get();
    while (!enough.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not after " + LIMIT + ": " + what + "; but " + seen);
      }
      pause();
      seen = look.get();
    }
    return seen;
  }

  /** Lets a moment pass. */
  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
