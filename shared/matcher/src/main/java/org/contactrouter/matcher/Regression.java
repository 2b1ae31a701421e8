package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Softmax regression in which every entry weighs the same, however many phrasings it has.
 *
 * <p>The weights are sums of phrasings, so it learns one coefficient for each pair of a phrasing
 * and one of its rivals, by accelerated gradient descent (Nesterov 1983) in a number of steps that
 * is known beforehand and a fixed order: the same phrasings give the same bits.
 */
final class Regression {
  /**
   * As many steps as an entry has phrasings, within these bounds. Of few phrasings little can be
   * learned, and the weights must stay small; of a hundred 40 steps learn too little.
   */
  private static final int LEAST_STEPS = 40;

  private static final int MOST_STEPS = 100;

  private static final int POWER_STEPS = 15;

  /** Ridge penalty for one entry's share of the loss. */
  private static final double PENALTY = 1e-4;

  private final List<Row> rows;
  private final List<int[]> rivalsOf;
  private final float[] shares;

  /** How many rivals each row has. */
  private final int rivals;

  private final int entries;
  private final int width;

  /**
   * Places of coefficients, entry after entry, and where each entry starts; a row's places are side
   * by side, that of its own entry the first.
   */
  private final int[] places;

  private final int[] starts;

  /** How the scores of all places follow from their coefficients. */
  private interface Scoring {
    void score(float[] coefficients, float[] scores);
  }

  /**
   * Makes it ready to learn.
   *
   * @param width of the rows
   */
  Regression(List<Example> examples, int entries, int width) {
    this.rows = examples.stream().map(Example::row).toList();
    this.rivalsOf = examples.stream().map(Example::rivals).toList();
    this.shares = shares(examples, entries);
    this.rivals = examples.isEmpty() ? 0 : examples.getFirst().rivals().length;
    this.entries = entries;
    this.width = width;
    this.starts = new int[entries + 1];
    this.places = byEntry(examples);
  }

  /**
   * Learns.
   *
   * @param learned takes the weights of each entry in turn: all at once they would not fit in
   *     memory where entries are many
   */
  <T> List<T> train(Function<float[], T> learned) {
    float[] before = new float[places.length];
    float[] now = new float[places.length];
    float[] ahead = new float[places.length];
    float[] scores = new float[places.length];
    Scoring scoring = scoring();
    double penalty = PENALTY / entries;
    double step = 1 / (.5 * steepest() + penalty);
    int steps = Math.clamp(rows.size() / Math.max(1, entries), LEAST_STEPS, MOST_STEPS);
    for (int round = 0; round < steps; round++) {
      float momentum = round / (round + 3f);
      for (int at = 0; at < now.length; at++) {
        ahead[at] = now[at] + momentum * (now[at] - before[at]);
      }
      scoring.score(ahead, scores);
      float[] next = before;
      descend(ahead, scores, next, step, penalty);
      before = now;
      now = next;
    }
    List<T> all = new ArrayList<>(entries);
    for (int entry = 0; entry < entries; entry++) {
      all.add(learned.apply(weights(now, entry)));
    }
    return all;
  }

  private static float[] shares(List<Example> examples, int entries) {
    float[] totals = new float[entries];
    for (Example example : examples) {
      totals[example.entry()] += example.weight();
    }
    float[] shares = new float[examples.size()];
    for (int row = 0; row < shares.length; row++) {
      Example example = examples.get(row);
      shares[row] = example.weight() / totals[example.entry()] / entries;
    }
    return shares;
  }

  private int[] byEntry(List<Example> examples) {
    int[] entryAt =
        examples.stream().flatMapToInt(example -> Arrays.stream(example.rivals())).toArray();
    for (int entry : entryAt) {
      starts[entry + 1]++;
    }
    for (int entry = 0; entry < entries; entry++) {
      starts[entry + 1] += starts[entry];
    }
    int[] next = Arrays.copyOf(starts, entries);
    int[] sorted = new int[entryAt.length];
    for (int place = 0; place < sorted.length; place++) {
      sorted[next[entryAt[place]]++] = place;
    }
    return sorted;
  }

  /** The largest eigenvalue of the weighted second moments, by power iteration, a little above. */
  private double steepest() {
    float[] direction = new float[width];
    Arrays.fill(direction, (float) (1 / Math.sqrt(width)));
    double length = 1;
    for (int round = 0; round < POWER_STEPS; round++) {
      float[] turned = new float[width];
      for (int row = 0; row < shares.length; row++) {
        rows.get(row).addTo(turned, shares[row] * rows.get(row).dot(direction));
      }
      double squares = 0;
      for (float value : turned) {
        squares += value * value;
      }
      length = Math.sqrt(squares);
      for (int at = 0; at < width; at++) {
        direction[at] = (float) (turned[at] / Math.max(length, Float.MIN_NORMAL));
      }
    }
    return 1.1 * length;
  }

  /** The fastest of four ways that give the same. */
  private Scoring scoring() {
    if (rivals == entries) {
      UnaryOperator<float[]> scorer =
          Products.suit(rows)
              ? Products.of(rows, width, entries)::scores
              : new Features(rows, width, entries)::scores;
      return (coefficients, scores) -> score(scorer, coefficients, scores);
    }
    int[][] having = having();
    if (RivalGram.fits(having)) {
      RivalGram gram = RivalGram.of(rows, width, having);
      return (coefficients, scores) -> score(gram, coefficients, scores);
    }
    return this::score;
  }

  /** The rows that have an entry as a rival, by entry. */
  private int[][] having() {
    int[][] having = new int[entries][];
    for (int entry = 0; entry < entries; entry++) {
      having[entry] =
          Arrays.stream(places, starts[entry], starts[entry + 1])
              .map(place -> place / rivals)
              .toArray();
    }
    return having;
  }

  private void score(UnaryOperator<float[]> scorer, float[] coefficients, float[] scores) {
    float[] byEntry = new float[coefficients.length];
    for (int row = 0; row < shares.length; row++) {
      int[] own = rivalsOf.get(row);
      for (int at = 0; at < rivals; at++) {
        byEntry[row * entries + own[at]] = coefficients[row * rivals + at];
      }
    }
    float[] scored = scorer.apply(byEntry);
    for (int row = 0; row < shares.length; row++) {
      int[] own = rivalsOf.get(row);
      for (int at = 0; at < rivals; at++) {
        scores[row * rivals + at] = scored[row * entries + own[at]];
      }
    }
  }

  private void score(RivalGram gram, float[] coefficients, float[] scores) {
    for (int entry = 0; entry < entries; entry++) {
      int start = starts[entry];
      float[] own = new float[starts[entry + 1] - start];
      for (int at = 0; at < own.length; at++) {
        own[at] = coefficients[places[start + at]];
      }
      float[] scored = gram.scores(entry, own);
      for (int at = 0; at < own.length; at++) {
        scores[places[start + at]] = scored[at];
      }
    }
  }

  private void score(float[] coefficients, float[] scores) {
    for (int entry = 0; entry < entries; entry++) {
      float[] weights = weights(coefficients, entry);
      for (int at = starts[entry]; at < starts[entry + 1]; at++) {
        scores[places[at]] = rows.get(places[at] / rivals).dot(weights);
      }
    }
  }

  private float[] weights(float[] coefficients, int entry) {
    float[] weights = new float[width];
    for (int at = starts[entry]; at < starts[entry + 1]; at++) {
      float coefficient = coefficients[places[at]];
      if (coefficient != 0) {
        rows.get(places[at] / rivals).addTo(weights, coefficient);
      }
    }
    return weights;
  }

  private void descend(float[] from, float[] scores, float[] to, double step, double penalty) {
    double[] odds = new double[rivals];
    float kept = (float) (1 - step * penalty);
    for (int row = 0; row < shares.length; row++) {
      int first = row * rivals;
      double highest = 0;
      for (int at = 0; at < rivals; at++) {
        highest = Math.max(highest, scores[first + at]);
      }
      double total = (entries - rivals) * StrictMath.exp(-highest);
      for (int at = 0; at < rivals; at++) {
        odds[at] = StrictMath.exp(scores[first + at] - highest);
        total += odds[at];
      }
      for (int at = 0; at < rivals; at++) {
        double error = odds[at] / total - (at == 0 ? 1 : 0);
        to[first + at] = kept * from[first + at] - (float) (step * shares[row] * error);
      }
    }
  }
}
