package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which entries each phrasing is trained against: all of them in a small bank, the most similar in
 * a large one, so that time and memory grow with the phrasings and not with their product with the
 * entries. The own entry is always the first.
 *
 * @param width how many entries each phrasing has
 * @param entries row by row, {@code width} for each phrasing
 */
record Rivals(int width, int[] entries) {
  /** From so many entries on, a phrasing is trained against the most similar ones only. */
  static final int WIDEST = 100;

  static Rivals none(int phrasings, int entries) {
    int width = Math.min(WIDEST, entries);
    return new Rivals(width, new int[phrasings * width]);
  }

  /**
   * Chooses for one phrasing.
   *
   * @param similarity how similar each entry's best phrasing is
   */
  void choose(int phrasing, int own, float[] similarity) {
    int[] others = IntStream.range(0, similarity.length).filter(entry -> entry != own).toArray();
    if (others.length >= width) {
      others = best(others, similarity);
    }
    entries[phrasing * width] = own;
    System.arraycopy(others, 0, entries, phrasing * width + 1, width - 1);
  }

  private int[] best(int[] others, float[] similarity) {
    float[] sorted = new float[others.length];
    for (int at = 0; at < sorted.length; at++) {
      sorted[at] = similarity[others[at]];
    }
    Arrays.sort(sorted);
    float least = sorted[sorted.length - (width - 1)];
    int[] above = Arrays.stream(others).filter(entry -> similarity[entry] > least).toArray();
    int[] equal = Arrays.stream(others).filter(entry -> similarity[entry] == least).toArray();
    return IntStream.concat(
            Arrays.stream(above), Arrays.stream(equal).limit(width - 1L - above.length))
        .sorted()
        .toArray();
  }
}
