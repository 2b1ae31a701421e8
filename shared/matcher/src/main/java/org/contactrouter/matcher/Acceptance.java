package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.knowledge.Match.Gate;
import org.contactrouter.knowledge.PrecisionPromise;

/**
 * The learned model of when to trust a reading.
 *
 * <p>Two logistic models over simulated banks of public data sets, made again by {@code
 * AcceptanceLab}, and the thresholds that keep the promised precision when a given share of all
 * traffic is out of scope, half of it near the bank, with a margin for sets that nobody has seen.
 */
final class Acceptance {
  /** Entries with fewer phrasings have few. */
  static final int LEAST_PHRASINGS = 3;

  static final Acceptance BY_WORDS =
      new Acceptance(
          .65,
          new Thresholds(
              new double[][] {
                {1.40405, 1.40405, 1.40405, 1.40405, 1.40405, 2.37231, 4.15608},
                {1.40405, 1.40405, 1.40405, 1.40405, 4.01442, 4.22737, 4.86072},
                {1.40405, 1.40405, 3.00466, 4.09946, 4.22737, 4.86072, 5.15208},
                {3.49141, 4.15608, 4.83265, 4.98656, 5.15208, 5.20759, 5.20759}
              }),
          Optional.empty(),
          Acceptance::ofWords,
          new double[] {.02897, .69737, -4.79152, -.52096, 3.64165, 2.20318, -1.71627, .13715},
          new double[] {
            1.15907, .73795, -2.03358, -.45633, 2.62377, 1.45912, -2.0688, .30591, -.42562, .39761
          });

  static final Acceptance BY_MEANING =
      new Acceptance(
          0,
          new Thresholds(
              new double[][] {
                {-2.63113, -.77221, .07422, .82306, 1.45499, 2.07117, 2.79618},
                {.15556, .94503, 1.51263, 2.05033, 2.52808, 3.09421, 3.73711},
                {1.27532, 1.79488, 2.27302, 2.76324, 3.21981, 3.75742, 4.43227},
                {2.74756, 3.21385, 3.68575, 4.19422, 4.61132, 5.13345, 5.81214}
              }),
          Optional.of(
              new Thresholds(
                  new double[][] {
                    {-.5764, .41304, 1.0247, 1.47936, 2.07025, 2.62954, 3.22145},
                    {1.2231, 1.65614, 2.15375, 2.61561, 2.92935, 3.44359, 4.00935},
                    {1.91079, 2.28102, 2.7709, 3.28583, 3.62501, 4.02597, 4.62505},
                    {3.51207, 3.92901, 4.05732, 4.41001, 4.86739, 6.1753, 6.28066}
                  })),
          Acceptance::ofMeaning,
          new double[] {-.12136, .39917, 1.77782, -1.56369, .42238, 1.01753, -3.47139, .04491},
          new double[] {
            .30173, .71549, 1.92089, -1.59408, .47777, 1.18202, -2.434, .15753, -.23209, .41286
          });

  /** Least lead over the second candidate, and over those that differ from it in one fact. */
  private static final double MARGIN = .5;

  /** Least probability that one of three offered entries is right. */
  private static final double OFFER = .3;

  /** What is told where nothing but a published phrasing suffices. */
  private static final double UNSURE = .5;

  /** Least similarity of what the only entry of a bank is offered for. */
  private static final double LIKE = .4;

  /** The log-odds of what is not so. */
  private static final double NEVER = -9;

  private final double similarity;
  private final Thresholds enough;
  private final Optional<Thresholds> few;
  private final Function<Reading, double[]> features;
  private final double[] right;
  private final double[] amongThree;

  /**
   * Takes what was fitted.
   *
   * @param similarity least similarity to the nearest phrasing
   * @param enough thresholds of entries with enough phrasings
   * @param few thresholds of entries with few; empty when these are never answered unless the
   *     question is one of them
   */
  private Acceptance(
      double similarity,
      Thresholds enough,
      Optional<Thresholds> few,
      Function<Reading, double[]> features,
      double[] right,
      double[] amongThree) {
    this.similarity = similarity;
    this.enough = enough;
    this.few = few;
    this.features = features;
    this.right = right;
    this.amongThree = amongThree;
  }

  /** The model for a bank of this recipe. */
  static Acceptance of(Recipe recipe) {
    return recipe.parts().isEmpty() ? BY_WORDS : BY_MEANING;
  }

  /**
   * What an answer and an offer need, so that the promise is kept.
   *
   * @param phrasings how many the entry has
   */
  Gate gate(PrecisionPromise promise, int phrasings) {
    Thresholds thresholds = hasFew(phrasings) ? few.orElse(enough) : enough;
    return new Gate(
        Math.ceil(probability(thresholds.of(promise)) * 1e4) / 1e4, similarity, MARGIN, OFFER);
  }

  /**
   * How sure an answer is. Where there is one entry alone, nothing tells what is foreign to it.
   *
   * @param right the log-odds that it is right
   */
  double acceptance(double right, Reading reading) {
    double sure = probability(right);
    boolean never = few.isEmpty() && hasFew(reading.phrasings());
    return never || reading.isAlone() ? Math.min(UNSURE, sure) : sure;
  }

  static boolean hasFew(int phrasings) {
    return phrasings < LEAST_PHRASINGS;
  }

  /** Whether anything but the threshold stands against an answer. */
  boolean allows(Reading reading) {
    return reading.similarity() >= similarity && reading.margin() >= MARGIN;
  }

  /** The log-odds that the first candidate is right. */
  double right(Reading reading) {
    return product(right, features(reading));
  }

  /** The log-odds that the right entry is among the first three. */
  double amongThree(Reading reading) {
    if (reading.isAlone() && reading.similarity() < LIKE) {
      return NEVER;
    }
    return product(amongThree, featuresOfThree(reading));
  }

  double[] features(Reading reading) {
    return features.apply(reading);
  }

  double[] featuresOfThree(Reading reading) {
    double[] one = features(reading);
    double[] three = Arrays.copyOf(one, one.length + 2);
    three[one.length] = reading.firstThree();
    three[one.length + 1] = StrictMath.log(reading.second() + 1e-4);
    return three;
  }

  private static double[] ofWords(Reading reading) {
    return new double[] {
      1,
      logOdds(reading.probability()),
      reading.similarity(),
      StrictMath.log(reading.phrasings()),
      reading.covered(),
      reading.said(),
      reading.entropy(),
      StrictMath.log(reading.entries())
    };
  }

  private static double[] ofMeaning(Reading reading) {
    double phrasings = StrictMath.log(reading.phrasings());
    return new double[] {
      1,
      logOdds(reading.probability()),
      reading.similarity() * phrasings,
      phrasings,
      reading.nearness(),
      reading.known(),
      reading.entropy(),
      StrictMath.log(reading.entries())
    };
  }

  private static double logOdds(double probability) {
    return StrictMath.log(probability + 1e-9) - StrictMath.log(1 - probability + 1e-6);
  }

  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  private static double product(double[] weights, double[] features) {
    double sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * features[at];
    }
    return sum;
  }
}
