package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which entries a text is trained against: all of them in a small bank, the most similar in a large
 * one, so that time and memory grow with the phrasings and not with their product with the entries.
 */
final class Rivals {
  /** From so many entries on, a text is trained against the most similar ones only. */
  static final int WIDEST = 100;

  private Rivals() {}

  /**
   * Chooses for one text.
   *
   * @param own its entry, the first of those chosen
   * @param similarity of each entry's nearest phrasing
   */
  static int[] choose(int own, float[] similarity) {
    int width = Math.min(WIDEST, similarity.length);
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
