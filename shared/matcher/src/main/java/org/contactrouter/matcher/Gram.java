package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * The products of all pairs of rows: with them the scores of all rows follow from their
 * coefficients, without the weights in between, which takes a fraction of the time where rows are
 * few.
 */
final class Gram {
  private final float[] products;
  private final int size;

  private Gram(float[] products, int size) {
    this.products = products;
    this.size = size;
  }

  /**
   * Of these rows.
   *
   * @param width of the rows
   */
  static Gram of(List<Row> rows, int width) {
    int size = rows.size();
    float[] products = new float[size * size];
    float[] spread = new float[width];
    for (int one = 0; one < size; one++) {
      rows.get(one).addTo(spread, 1);
      for (int other = one; other < size; other++) {
        float product = rows.get(other).dot(spread);
        products[one * size + other] = product;
        products[other * size + one] = product;
      }
      rows.get(one).clear(spread);
    }
    return new Gram(products, size);
  }

  /**
   * The scores of each row for each entry.
   *
   * @param coefficients by row and entry
   * @param entries how many there are
   */
  float[] scores(float[] coefficients, int entries) {
    float[] scores = new float[size * entries];
    float[] sums = new float[entries];
    for (int row = 0; row < size; row++) {
      Arrays.fill(sums, 0);
      for (int other = 0; other < size; other++) {
        add(products[row * size + other], coefficients, other * entries, sums);
      }
      System.arraycopy(sums, 0, scores, row * entries, entries);
    }
    return scores;
  }

  private static void add(float times, float[] from, int start, float[] to) {
    for (int at = 0; at < to.length; at++) {
      to[at] += times * from[start + at];
    }
  }
}
