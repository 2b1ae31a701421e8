package org.contactrouter.matcher;

import java.util.Arrays;
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
  /** Entries with fewer phrasings are never answered unless the question is one of them. */
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
          Acceptance::ofWords,
          new double[] {
            -.48385, .77399, -4.86602, -.35844, 4.09486, 1.78943, -1.31684, .17211
          },
          new double[] {
            -.20594, .73632, -2.27591, -.44897, 3.03792, 1.12694, -1.16626, .39880, .34206, .32534
          });

  static final Acceptance BY_MEANING =
      new Acceptance(
          0,
          new Thresholds(
              new double[][] {
                {.662, 1.139, 1.561, 2.000, 2.476, 3.076, 3.807},
                {.662, 1.139, 1.561, 2.000, 2.476, 3.076, 3.807},
                {.662, 1.139, 1.561, 2.000, 2.476, 3.076, 3.807},
                {.662, 1.139, 1.561, 2.000, 2.476, 3.076, 3.807}
              }),
          Acceptance::ofMeaning,
          new double[] {-1.32482, .49994, 1.12800, -1.11486, .44583, .96954, -2.06055, .23312},
          new double[] {
            -.99522, .65015, 1.42089, -1.29306, .52233, 1.30477, -1.33409, .29710, .14571, .28557
          });

  /** Least lead over the second candidate, and over those that differ from it in one fact. */
  private static final double MARGIN = .5;

  /** Least probability that one of three offered entries is right. */
  private static final double OFFER = .3;

  private final double similarity;
  private final Thresholds thresholds;
  private final Function<Reading, double[]> features;
  private final double[] right;
  private final double[] amongThree;

  private Acceptance(
      double similarity,
      Thresholds thresholds,
      Function<Reading, double[]> features,
      double[] right,
      double[] amongThree) {
    this.similarity = similarity;
    this.thresholds = thresholds;
    this.features = features;
    this.right = right;
    this.amongThree = amongThree;
  }

  /** What an answer and an offer need, so that the promise is kept. */
  Gate gate(PrecisionPromise promise) {
    return new Gate(
        Math.ceil(probability(thresholds.of(promise)) * 1e4) / 1e4, similarity, MARGIN, OFFER);
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
