package org.contactrouter.local.load;

import java.time.Duration;
import java.util.List;

/** Durations, of which percentiles are asked. */
record Latencies(List<Duration> ascending) {

  static Latencies of(List<Posted> posted) {
    return new Latencies(posted.stream().map(Posted::took).sorted().toList());
  }

  /**
   * The smallest duration, in milliseconds to a tenth, that {@code percent} of all do not exceed
   * (nearest rank).
   */
  double millis(double percent) {
    int rank = (int) Math.ceil(percent / 100 * ascending.size());
    return Math.round(ascending.get(Math.max(rank, 1) - 1).toNanos() / 100_000.0) / 10.0;
  }
}
