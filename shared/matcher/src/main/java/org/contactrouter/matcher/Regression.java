package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Softmax regression in which every entry weighs the same, however many phrasings it has.
 *
 * <p>The weights are sums of phrasings, so it learns one coefficient for each pair of a phrasing
 * and one of its rivals, by accelerated gradient descent (Nesterov 1983) in a fixed number of steps
 * and a fixed order: the same phrasings give the same bits.
 */
final class Regression {
  /** So few that the weights stay small: more of them, or a larger penalty, match worse. */
  private static final int STEPS = 40;

  private static final int POWER_STEPS = 15;

  /** Ridge penalty for one entry's share of the loss. */
  private static final double PENALTY = 1e-4;

  private final List<Sparse> phrasings;
  private final float[] shares;
  private final Rivals rivals;
  private final int entries;
  private final int features;

  /** Places in {@link Rivals#entries}, entry after entry, and where each entry starts. */
  private final int[] places;

  private final int[] starts;

  Regression(List<Sparse> phrasings, int[] entryOf, int entries, int features, Rivals rivals) {
    this.phrasings = phrasings;
    this.entries = entries;
    this.features = features;
    this.rivals = rivals;
    this.shares = shares(entryOf, entries);
    this.starts = new int[entries + 1];
    this.places = byEntry();
  }

  /** The weights of each entry. */
  List<Sparse> train(int strongest) {
    float[] before = new float[places.length];
    float[] now = new float[places.length];
    float[] ahead = new float[places.length];
    float[] scores = new float[places.length];
    double penalty = PENALTY / entries;
    double step = 1 / (.5 * steepest() + penalty);
    for (int round = 0; round < STEPS; round++) {
      float momentum = round / (round + 3f);
      for (int at = 0; at < now.length; at++) {
        ahead[at] = now[at] + momentum * (now[at] - before[at]);
      }
      score(ahead, scores);
      float[] next = before;
      descend(ahead, scores, next, step, penalty);
      before = now;
      now = next;
    }
    return strongest(now, strongest);
  }

  private static float[] shares(int[] entryOf, int entries) {
    int[] counts = new int[entries];
    for (int entry : entryOf) {
      counts[entry]++;
    }
    float[] shares = new float[entryOf.length];
    for (int at = 0; at < shares.length; at++) {
      shares[at] = 1f / counts[entryOf[at]] / entries;
    }
    return shares;
  }

  private int[] byEntry() {
    for (int entry : rivals.entries()) {
      starts[entry + 1]++;
    }
    for (int entry = 0; entry < entries; entry++) {
      starts[entry + 1] += starts[entry];
    }
    int[] next = Arrays.copyOf(starts, entries);
    int[] sorted = new int[rivals.entries().length];
    for (int place = 0; place < sorted.length; place++) {
      sorted[next[rivals.entries()[place]]++] = place;
    }
    return sorted;
  }

  /** The largest eigenvalue of the weighted second moments, by power iteration, a little above. */
  private double steepest() {
    float[] direction = new float[features];
    Arrays.fill(direction, (float) (1 / Math.sqrt(features)));
    double length = 1;
    for (int round = 0; round < POWER_STEPS; round++) {
      float[] turned = new float[features];
      for (int row = 0; row < shares.length; row++) {
        phrasings.get(row).addTo(turned, shares[row] * phrasings.get(row).dot(direction));
      }
      double squares = 0;
      for (float value : turned) {
        squares += value * value;
      }
      length = Math.sqrt(squares);
      for (int at = 0; at < features; at++) {
        direction[at] = (float) (turned[at] / Math.max(length, Float.MIN_NORMAL));
      }
    }
    return 1.1 * length;
  }

  private void score(float[] coefficients, float[] scores) {
    for (int entry = 0; entry < entries; entry++) {
      float[] weights = weights(coefficients, entry);
      for (int at = starts[entry]; at < starts[entry + 1]; at++) {
        scores[places[at]] = phrasings.get(places[at] / rivals.width()).dot(weights);
      }
    }
  }

  private float[] weights(float[] coefficients, int entry) {
    float[] weights = new float[features];
    for (int at = starts[entry]; at < starts[entry + 1]; at++) {
      float coefficient = coefficients[places[at]];
      if (coefficient != 0) {
        phrasings.get(places[at] / rivals.width()).addTo(weights, coefficient);
      }
    }
    return weights;
  }

  private void descend(float[] from, float[] scores, float[] to, double step, double penalty) {
    int width = rivals.width();
    double[] odds = new double[width];
    float kept = (float) (1 - step * penalty);
    for (int row = 0; row < shares.length; row++) {
      int first = row * width;
      double highest = 0;
      for (int at = 0; at < width; at++) {
        highest = Math.max(highest, scores[first + at]);
      }
      double total = (entries - width) * StrictMath.exp(-highest);
      for (int at = 0; at < width; at++) {
        odds[at] = StrictMath.exp(scores[first + at] - highest);
        total += odds[at];
      }
      for (int at = 0; at < width; at++) {
        double error = odds[at] / total - (at == 0 ? 1 : 0);
        to[first + at] = kept * from[first + at] - (float) (step * shares[row] * error);
      }
    }
  }

  private List<Sparse> strongest(float[] coefficients, int strongest) {
    List<Sparse> all = new ArrayList<>(entries);
    for (int entry = 0; entry < entries; entry++) {
      all.add(pruned(weights(coefficients, entry), strongest));
    }
    return all;
  }

  private static Sparse pruned(float[] weights, int count) {
    float[] sizes = new float[weights.length];
    for (int at = 0; at < sizes.length; at++) {
      sizes[at] = Math.abs(weights[at]);
    }
    Arrays.sort(sizes);
    float least = sizes.length > count ? sizes[sizes.length - count] : 0;
    int[] features = new int[Math.min(count, weights.length)];
    float[] values = new float[features.length];
    int size = 0;
    for (int at = 0; at < weights.length && size < features.length; at++) {
      if (weights[at] != 0 && Math.abs(weights[at]) >= least) {
        features[size] = at;
        values[size++] = weights[at];
      }
    }
    return new Sparse(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
  }
}
