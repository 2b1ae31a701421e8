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
                {-.38002, -.38002, -.38002, -.38002, -.38002, 1.73781, 3.88736},
                {-.38002, -.38002, -.38002, 1.18467, 3.7229, 3.98871, 4.4863},
                {-.38002, -.32809, 2.09352, 3.86082, 3.98871, 4.4863, 4.85972},
                {2.754, 3.95938, 4.32301, 4.72326, 5.17301, 5.17301, 5.24607}
              }),
          Optional.empty(),
          Acceptance::ofWords,
          Acceptance::ofWords,
          new double[] {-.06735, .6654, -4.42477, -.49457, 3.66757, 2.14328, -1.64851, .11333},
          new double[] {
            1.49554, .77571, -1.9756, -.4604, 2.6695, 1.36768, -2.06033, .28037, -.65938, .44137
          });

  static final Acceptance BY_MEANING =
      new Acceptance(
          0,
          new Thresholds(
              new double[][] {
                {-2.59709, -.85739, .00676, .78261, 1.48729, 2.27714, 3.07937},
                {.15509, 1.00181, 1.62047, 2.26737, 2.82265, 3.48386, 4.38621},
                {1.33068, 2.03583, 2.62363, 3.07204, 3.61679, 4.39834, 5.67416},
                {3.10175, 3.58538, 4.35542, 4.91178, 6.03535, 6.85931, 7.13311}
              }),
          Optional.of(
              new Thresholds(
                  new double[][] {
                    {-.44744, .39126, .99656, 1.51295, 2.15116, 2.77989, 3.54701},
                    {1.20026, 1.6858, 2.22786, 2.73925, 3.38989, 3.72379, 4.62938},
                    {1.96514, 2.49652, 3.1843, 3.5934, 4.01914, 4.65677, 5.49922},
                    {4.62938, 4.65677, 4.89818, 5.21154, 6.66777, 7.6268, 7.6268}
                  })),
          reading -> ofMeaning(reading, reading.score()),
          reading -> ofMeaning(reading, reading.entropy()),
          new double[] {-1.68419, .39999, .49853, -1.35202, .49218, -.49738, .74674},
          new double[] {
            1.20086, .7374, 2.37529, -1.77351, .53888, .27485, -2.91897, -.93147, .46659
          });

  /** Least lead over the second candidate, and over those that differ from it in one fact. */
  private static final double MARGIN = .5;

  /** Least probability that one of three offered entries is right. */
  private static final double OFFER = .3;

  /** What is told where nothing but a published phrasing suffices. */
  private static final double UNSURE = .5;

  /** Least similarity of what the only entry of a bank is offered for. */
  private static final double LIKE = .4;

  /**
   * The most that the banks of the fit have. In a larger bank, too, a phrasing is trained against
   * 100 rivals at most, so that scores grow no further.
   */
  private static final int MOST_ENTRIES = 110;

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
      logEntries(reading)
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
      logEntries(reading),
      more
    };
  }

  private static double logEntries(Reading reading) {
    return StrictMath.log(Math.min(reading.entries(), MOST_ENTRIES));
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
