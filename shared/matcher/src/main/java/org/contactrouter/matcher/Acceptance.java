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
 * traffic is out of scope, half of it near the bank.
 */
final class Acceptance {
  /** Entries with fewer phrasings have few. */
  static final int LEAST_PHRASINGS = 3;

  static final Acceptance BY_WORDS =
      new Acceptance(
          .65,
          new Thresholds(
              new double[][] {
                {2.95, 2.95, 2.95, 2.95, 2.95, 2.95, 2.95},
                {2.95, 2.95, 2.95, 2.95, 2.95, 2.95, 2.95},
                {2.95, 2.95, 2.95, 2.95, 2.95, 2.95, 2.95},
                {2.95, 2.95, 2.95, 2.95, 2.95, 2.95, 2.95}
              }),
          Optional.empty(),
          Acceptance::ofWords,
          new double[] {-.48385, .77399, -4.86602, -.35844, 4.09486, 1.78943, -1.31684, .17211},
          new double[] {
            -.20594, .73632, -2.27591, -.44897, 3.03792, 1.12694, -1.16626, .39880, .34206, .32534
          });

  static final Acceptance BY_MEANING =
      new Acceptance(
          0,
          new Thresholds(
              new double[][] {
                {-2.40262, -.86563, -.06984, .62388, 1.23632, 1.80093, 2.59621},
                {.06647, .77741, 1.32021, 1.78649, 2.30606, 2.91742, 3.64434},
                {1.08798, 1.58538, 2.06979, 2.56444, 3.11906, 3.66538, 3.96982},
                {2.56388, 3.08313, 3.66627, 3.90507, 4.22416, 4.58308, 4.81682}
              }),
          Optional.of(
              new Thresholds(
                  new double[][] {
                    {-.93512, .01224, .47587, 1.00190, 1.73597, 2.36630, 2.94079},
                    {.60903, 1.20810, 1.74496, 2.32781, 2.82234, 3.03419, 3.71129},
                    {1.36476, 1.86207, 2.42202, 2.94079, 3.21327, 3.70399, 4.40420},
                    {2.92735, 3.50913, 3.65227, 4.04383, 4.63242, 5.70811, 5.70811}
                  })),
          Acceptance::ofMeaning,
          new double[] {-.26747, .40073, 1.67083, -1.50616, .40701, .95202, -3.44875, .09258},
          new double[] {
            .82269, .76485, 1.69899, -1.47305, .47083, 1.06912, -2.61901, .18310, -.77269, .46340
          });

  /** Least lead over the second candidate, and over those that differ from it in one fact. */
  private static final double MARGIN = .5;

  /** Least probability that one of three offered entries is right. */
  private static final double OFFER = .3;

  /** What is told of an entry with few phrasings where they never suffice. */
  private static final double UNSURE = .5;

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
   * How sure an answer is.
   *
   * @param right the log-odds that it is right
   */
  double acceptance(double right, int phrasings) {
    double sure = probability(right);
    return few.isEmpty() && hasFew(phrasings) ? Math.min(UNSURE, sure) : sure;
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
