package org.contactrouter.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Measured figures in ascending order, of which percentiles are asked.
 *
 * @param ascending at least one
 */
record Spread(List<Double> ascending) {

  static Spread of(List<Double> figures) {
    return new Spread(figures.stream().sorted().toList());
  }

  /** The smallest figure that {@code percent} of all do not exceed (nearest rank). */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * ascending.size());
    return ascending.get(Math.max(rank, 1) - 1);
  }

  double median() {
    return percentile(50);
  }

  /** The median with the lowest and the highest, without decimals. */
  String text() {
    return String.format(
        Locale.ROOT, "%.0f (%.0f–%.0f)", median(), ascending.getFirst(), ascending.getLast());
  }
}
