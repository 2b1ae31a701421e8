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
                {-.39056, -.39056, -.39056, -.39056, -.39056, -.39056, 3.5318},
                {-.39056, -.39056, -.39056, -.39056, 1.89747, 4.19396, 4.21231},
                {-.39056, .07081, 1.91956, 3.24937, 4.19396, 4.21231, 4.92768},
                {3.15887, 4.11474, 4.21231, 4.61645, 4.92768, 5.78682, 6.42542}
              }),
          Optional.empty(),
          Acceptance::ofWords,
          Acceptance::ofWords,
          new double[] {-.26407, .77115, -4.97226, -.45128, 3.86043, 1.85775, -1.05875, .09497},
          new double[] {
            1.77735, .68299, -2.16806, -.40913, 2.84173, 1.13283, -2.09096, .11739, -.81719, .30608
          });

  static final Acceptance BY_MEANING =
      new Acceptance(
          0,
          new Thresholds(
              new double[][] {
                {-2.35099, -.75467, .04839, .79647, 1.46262, 2.18588, 3.08858},
                {.21561, .98431, 1.54213, 2.18021, 2.7499, 3.40925, 4.37895},
                {1.30396, 1.95864, 2.55134, 3.02345, 3.58327, 4.37952, 5.58354},
                {2.98395, 3.52192, 4.24388, 4.84876, 5.72841, 6.277, 7.03565}
              }),
          Optional.of(
              new Thresholds(
                  new double[][] {
                    {-.32794, .40021, .92206, 1.37986, 2.00421, 2.7132, 3.58287},
                    {1.04778, 1.53131, 2.10023, 2.57219, 3.22239, 4.13913, 4.81092},
                    {1.65893, 2.24783, 2.84198, 3.44984, 4.21943, 4.81092, 5.9852},
                    {3.30091, 4.15751, 4.61634, 5.38249, 6.49344, 7.39354, 7.92065}
                  })),
          reading -> ofMeaning(reading, reading.score()),
          reading -> ofMeaning(reading, reading.entropy()),
          new double[] {-1.57209, .43942, .65605, -1.32541, .48606, -.4181, .61156},
          new double[] {
            2.81445, .64655, 2.2077, -1.68927, .55395, .0709, -3.52306, -1.93326, .39213
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
  private final Function<Reading, double[]> ofThree;
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
      Function<Reading, double[]> ofThree,
      double[] right,
      double[] amongThree) {
    this.similarity = similarity;
    this.enough = enough;
    this.few = few;
    this.features = features;
    this.ofThree = ofThree;
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
    double[] one = ofThree.apply(reading);
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

  /**
   * What tells of the first candidate, and one thing more: its score, which is low where entries
   * that are twins share the words, or the entropy, which is not.
   */
  private static double[] ofMeaning(Reading reading, double more) {
    double phrasings = StrictMath.log(reading.phrasings());
    return new double[] {
      1,
      logOdds(reading.probability()),
      reading.similarity() * phrasings,
      phrasings,
      reading.nearness(),
      StrictMath.log(reading.entries()),
      more
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
