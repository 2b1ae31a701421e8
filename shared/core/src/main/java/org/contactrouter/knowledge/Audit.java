package org.contactrouter.knowledge;

/**
 * How right automatic answers were, by the word of those who could tell.
 *
 * @param right answers that customers confirmed
 * @param wrong answers that customers complained of, or that agents say were wrong
 * @param atLeast the precision, 0 to 1, that they show with 95 % confidence
 */
public record Audit(int right, int wrong, double atLeast) {
  private static final double CONFIDENCE = .95;
  private static final int STEPS = 40;

  /** Nobody has told yet. */
  public static final Audit NONE = new Audit(0, 0, 0);

  /** The audit of these counts; the bound is that of Clopper and Pearson (1934), one-sided. */
  public static Audit of(int right, int wrong) {
    double low = 0;
    double high = 1;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (atMost(wrong, right + wrong, 1 - middle) > 1 - CONFIDENCE) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new Audit(right, wrong, Math.floor(low * 1e4) / 1e4);
  }

  /** The probability of at most so many wrong ones of all, when one is wrong with this share. */
  private static double atMost(int wrong, int all, double share) {
    double log = all * Math.log1p(-share);
    double sum = Math.exp(log);
    for (int count = 1; count <= wrong; count++) {
      log += Math.log((double) (all - count + 1) / count) + Math.log(share) - Math.log1p(-share);
      sum += Math.exp(log);
    }
    return sum;
  }
}
