package org.contactrouter.matcher;

import org.contactrouter.knowledge.PrecisionPromise;

/**
 * From which log-odds on a bank answers, by what it promises and how much is out of scope; between
 * the fitted points it is drawn straight.
 */
final class Thresholds {
  static final double[] PRECISIONS = {.9, .95, .97, .99};
  static final double[] SHARES = {.2, .3, .4, .5, .6, .7, .8};

  private final double[][] fitted;

  /**
   * Takes what was fitted.
   *
   * @param fitted a row for each precision, in it a threshold for each share
   */
  Thresholds(double[][] fitted) {
    this.fitted = fitted;
  }

  double of(PrecisionPromise promise) {
    double[] byPrecision = new double[PRECISIONS.length];
    for (int row = 0; row < byPrecision.length; row++) {
      byPrecision[row] = between(SHARES, fitted[row], promise.outOfScopeShare());
    }
    return between(PRECISIONS, byPrecision, promise.precision());
  }

  private static double between(double[] points, double[] values, double point) {
    int next = 1;
    while (next < points.length - 1 && points[next] < point) {
      next++;
    }
    double way = (point - points[next - 1]) / (points[next] - points[next - 1]);
    return values[next - 1] + way * (values[next] - values[next - 1]);
  }
}
