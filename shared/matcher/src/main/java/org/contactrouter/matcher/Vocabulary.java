package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * The features that a bank knows, with their weight by rarity among its phrasings.
 *
 * <p>A text becomes a vector of length 1 in which words and characters weigh the same: {@code (1 +
 * ln tf) * (1 + ln((1 + n) / (1 + df)))}, each of the two blocks normalised. What the bank does not
 * know counts in the length with the weight of the rarest, so a question about something else is
 * unlike every phrasing.
 */
final class Vocabulary {
  private final int[] hashes;
  private final float[] rarities;
  private final float unknown;

  private Vocabulary(int[] hashes, float[] rarities, float unknown) {
    this.hashes = hashes;
    this.rarities = rarities;
    this.unknown = unknown;
  }

  static Vocabulary of(List<Grams> phrasings) {
    int[] all = new int[phrasings.stream().mapToInt(grams -> grams.hashes().length).sum()];
    int size = 0;
    for (Grams grams : phrasings) {
      System.arraycopy(grams.hashes(), 0, all, size, grams.hashes().length);
      size += grams.hashes().length;
    }
    Arrays.sort(all);
    int[] hashes = new int[size];
    float[] rarities = new float[size];
    int distinct = 0;
    for (int start = 0, end; start < size; start = end) {
      for (end = start + 1; end < size && all[end] == all[start]; ) {
        end++;
      }
      hashes[distinct] = all[start];
      rarities[distinct++] = rarity(phrasings.size(), end - start);
    }
    return new Vocabulary(
        Arrays.copyOf(hashes, distinct),
        Arrays.copyOf(rarities, distinct),
        rarity(phrasings.size(), 0));
  }

  /** How many features it knows. */
  int size() {
    return hashes.length;
  }

  Sparse vector(Grams grams) {
    int[] known = new int[grams.hashes().length];
    float[] values = new float[known.length];
    double[] squares = new double[2];
    int size = 0;
    for (int at = 0; at < known.length; at++) {
      int hash = grams.hashes()[at];
      int feature = Arrays.binarySearch(hashes, hash);
      int count = grams.counts()[at];
      double frequency =
          count == 1 ? 1 : 1 + StrictMath.log(count); // The logarithm is slow at first.
      double value = frequency * (feature >= 0 ? rarities[feature] : unknown);
      squares[Grams.isWord(hash) ? 0 : 1] += value * value;
      if (feature >= 0) {
        known[size] = feature;
        values[size++] = (float) value;
      }
    }
    return normalised(Arrays.copyOf(known, size), Arrays.copyOf(values, size), squares);
  }

  private Sparse normalised(int[] features, float[] values, double[] squares) {
    double blocks = (squares[0] > 0 ? 1 : 0) + (squares[1] > 0 ? 1 : 0);
    float words = (float) (1 / Math.sqrt(Math.max(squares[0] * blocks, Float.MIN_NORMAL)));
    float characters = (float) (1 / Math.sqrt(Math.max(squares[1] * blocks, Float.MIN_NORMAL)));
    for (int at = 0; at < features.length; at++) {
      values[at] *= Grams.isWord(hashes[features[at]]) ? words : characters;
    }
    return new Sparse(features, values);
  }

  private static float rarity(int phrasings, int having) {
    return (float) (1 + StrictMath.log((1.0 + phrasings) / (1.0 + having)));
  }
}
