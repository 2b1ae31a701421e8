package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which entries a text is trained against: all of them in a small bank, the most similar in a large
 * one, so that time and memory grow with the phrasings and not with their product with the entries.
 */
final class Rivals {
  /** Of so few entries all are rivals. */
  private static final int ALL = 100;

  /** With fewer rivals a text is not told apart from its neighbours. */
  private static final int FEWEST = 10;

  /** So many pairs of a text and a rival are trained in a minute, whatever the texts. */
  private static final int PAIRS = 400_000;

  /** So many products of two texts that share a rival are trained in seconds. */
  private static final double PRODUCTS = 50e6;

  private Rivals() {}

  /**
   * How many entries a text is trained against, its own among them.
   *
   * @param texts how many there are
   */
  static int width(int entries, int texts) {
    if (entries <= ALL) {
      return entries;
    }
    double few = Math.max((double) PAIRS / texts, Math.sqrt(2 * PRODUCTS * entries) / texts);
    return (int) Math.clamp(few, FEWEST, ALL);
  }

  /**
   * Chooses for one text.
   *
   * @param own its entry, the first of those chosen
   * @param similarity of each entry to the text
   * @param most how many to choose, or all where there are fewer
   */
  static int[] choose(int own, float[] similarity, int most) {
    int width = Math.min(most, similarity.length);
    int[] others = IntStream.range(0, similarity.length).filter(entry -> entry != own).toArray();
    if (others.length >= width) {
      others = best(others, similarity, width - 1);
    }
    int[] chosen = new int[width];
    chosen[0] = own;
    System.arraycopy(others, 0, chosen, 1, width - 1);
    return chosen;
  }

  private static int[] best(int[] others, float[] similarity, int count) {
    float[] sorted = new float[others.length];
    for (int at = 0; at < sorted.length; at++) {
      sorted[at] = similarity[others[at]];
    }
    Arrays.sort(sorted);
    float least = sorted[sorted.length - count];
    int[] above = Arrays.stream(others).filter(entry -> similarity[entry] > least).toArray();
    int[] equal = Arrays.stream(others).filter(entry -> similarity[entry] == least).toArray();
    return IntStream.concat(
            Arrays.stream(above), Arrays.stream(equal).limit((long) count - above.length))
        .sorted()
        .toArray();
  }
}
