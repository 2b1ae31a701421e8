package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * Scores rows where each is told from all entries: the weights of all entries stand side by side,
 * feature after feature, so that one pass over a row's features serves every entry, in the order in
 * which memory is read.
 */
final class Features {
  private final List<Row> rows;
  private final int entries;
  private final float[] weights;

  /**
   * Of these rows.
   *
   * @param width of the rows
   * @param entries how many there are
   */
  Features(List<Row> rows, int width, int entries) {
    this.rows = rows;
    this.entries = entries;
    this.weights = new float[Math.multiplyExact(width, entries)];
  }

  /**
   * The scores of every row for every entry.
   *
   * @param coefficients by row and entry, as the scores are
   */
  float[] scores(float[] coefficients) {
    Arrays.fill(weights, 0);
    for (int row = 0; row < rows.size(); row++) {
      int start = row * entries;
      rows.get(row)
          .forEach(
              (at, value) -> Dense.add(value, coefficients, start, weights, at * entries, entries));
    }
    float[] scores = new float[coefficients.length];
    for (int row = 0; row < rows.size(); row++) {
      int start = row * entries;
      rows.get(row)
          .forEach((at, value) -> Dense.add(value, weights, at * entries, scores, start, entries));
    }
    return scores;
  }
}
