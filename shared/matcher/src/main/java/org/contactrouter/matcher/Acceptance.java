package org.contactrouter.matcher;

import java.util.Arrays;
import org.contactrouter.knowledge.Match.Gate;

/**
 * The learned model of when to trust a reading by words alone.
 *
 * <p>Two logistic models over simulated banks of BANKING77 (CC BY 4.0), CLINC150 (CC BY 3.0) and
 * the English and Spanish corpora of NLP.js (MIT); {@code AcceptanceLab} in the test sources makes
 * the constants again ({@code AcceptanceLab DATA 200}). The gate aims at 95 % right answers when 70
 * % of all traffic is out of scope, half of it near the bank. Over such traffic the fitted gate was
 * right in 98.6 (BANKING77), 97.8 (CLINC150) and 94.0 % (NLP.js); with model and threshold fitted
 * without the set in 99.7, 98.3 and 91.5 %: small talk keeps the aim least. It answers 4 to 12 % of
 * what the bank knows.
 *
 * <p>The gates of similarity and margin were not fitted but chosen: of some nine settings, those at
 * which BANKING77 with 27 entries held out reached 95 % when half of the traffic is out of scope.
 * What that set shows is therefore no independent proof.
 */
final class Acceptance {
  static final Gate GATE = new Gate(.9506, .65, .5, .3);

  /** Entries with fewer phrasings are never answered unless the question is one of them. */
  static final int LEAST_PHRASINGS = 3;

  private static final double[] RIGHT = {
    -.48385, .77399, -4.86602, -.35844, 4.09486, 1.78943, -1.31684, .17211
  };
  private static final double[] AMONG_THREE = {
    -.20594, .73632, -2.27591, -.44897, 3.03792, 1.12694, -1.16626, .39880, .34206, .32534
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
    double[] three = Arrays.copyOf(one, one.length + 2);
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
