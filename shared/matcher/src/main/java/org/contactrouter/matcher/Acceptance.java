package org.contactrouter.matcher;

import org.contactrouter.knowledge.Match.Gate;

/**
 * The learned model of when to trust a reading by words alone.
 *
 * <p>Two logistic models, fitted by {@code AcceptanceLab} (test sources) over simulated banks.
 */
final class Acceptance {
  static final Gate GATE = new Gate(.9241, .65, .5, .3);

  /** Entries with fewer phrasings are never answered unless the question is one of them. */
  static final int LEAST_PHRASINGS = 3;

  private static final double[] RIGHT = {
    -.42907, .76519, -4.85365, -.36021, 4.07241, 1.78839, -1.38371, .17054
  };
  private static final double[] AMONG_THREE = {
    -.24851, .72584, -2.23941, -.44931, 3.03629, 1.12657, -1.19148, .40188, .39540, .32288
  };

  private Acceptance() {}

  /** The log-odds that the first candidate is right. */
  static double right(Reading reading) {
    return product(RIGHT, features(reading));
  }

  /** The log-odds that the right entry is among the first three. */
  static double amongThree(Reading reading) {
    return product(AMONG_THREE, featuresOfThree(reading));
  }

  static double[] features(Reading reading) {
    double first = reading.probability();
    double phrasings = StrictMath.log(reading.phrasings());
    return new double[] {
      1,
      StrictMath.log(first + 1e-9) - StrictMath.log(1 - first + 1e-6),
      reading.similarity(),
      phrasings,
      reading.covered(),
      reading.said(),
      reading.entropy(),
      StrictMath.log(reading.entries())
    };
  }

  static double[] featuresOfThree(Reading reading) {
    double[] one = features(reading);
    double[] three = java.util.Arrays.copyOf(one, one.length + 2);
    three[one.length] = reading.firstThree();
    three[one.length + 1] = StrictMath.log(reading.second() + 1e-4);
    return three;
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
