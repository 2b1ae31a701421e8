package org.contactrouter.knowledge;

/**
 * How right the automatic answers of a bank must be.
 *
 * @param precision least share of right ones among all automatic answers, 0.9 to 0.99
 * @param outOfScopeShare share of all questions that no entry answers, as it is assumed: 0.2 to
 *     0.8; the more there are, the surer the bank must be to answer
 */
public record PrecisionPromise(double precision, double outOfScopeShare) {
  /** What is kept unless the policy says otherwise. */
  public static final PrecisionPromise DEFAULT = new PrecisionPromise(.95, .7);

  public PrecisionPromise {
    if (precision < .9 || precision > .99) {
      throw new IllegalArgumentException("precision: 0.9 to 0.99 is possible, not " + precision);
    }
    if (outOfScopeShare < .2 || outOfScopeShare > .8) {
      throw new IllegalArgumentException(
          "outOfScopeShare: 0.2 to 0.8 is possible, not " + outOfScopeShare);
    }
  }
}
