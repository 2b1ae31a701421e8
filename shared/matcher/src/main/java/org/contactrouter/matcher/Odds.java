package org.contactrouter.matcher;

/** From scores to probabilities. */
final class Odds {
  /** Weight of the nearest phrasing beside the regression; 3 to 7 make little difference. */
  private static final double NEAREST_BY_WORDS = 5;

  private static final double NEAREST_BY_MEANING = 7;

  private Odds() {}

  /**
   * The probability of each entry: {@code softmax(ln softmax(scores) + weight * similarity)}.
   *
   * @param scores of the regression, by entry
   * @param similarities of each entry's nearest phrasing
   */
  static double[] of(Space space, float[] scores, float[] similarities) {
    double weight = space.isEmpty() ? NEAREST_BY_WORDS : NEAREST_BY_MEANING;
    double[] odds = new double[scores.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int entry = 0; entry < odds.length; entry++) {
      odds[entry] = scores[entry] + weight * similarities[entry];
      highest = Math.max(highest, odds[entry]);
    }
    double total = 0;
    for (int entry = 0; entry < odds.length; entry++) {
      odds[entry] = StrictMath.exp(odds[entry] - highest);
      total += odds[entry];
    }
    for (int entry = 0; entry < odds.length; entry++) {
      odds[entry] /= total;
    }
    return odds;
  }
}
