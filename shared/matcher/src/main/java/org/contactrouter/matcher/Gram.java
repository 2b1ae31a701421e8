package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * The products of all pairs of rows: with them the scores of all rows follow from their
 * coefficients, without the weights in between, which takes a fraction of the time where rows are
 * not too many.
 */
final class Gram {
  /** Of each row, with itself and every row before it. */
  private final float[][] products;

  private Gram(float[][] products) {
    this.products = products;
  }

  /**
   * Of these rows.
   *
   * @param width of the rows
   */
  static Gram of(List<Row> rows, int width) {
    float[][] products = new float[rows.size()][];
    float[] spread = new float[width];
    for (int one = 0; one < products.length; one++) {
      rows.get(one).addTo(spread, 1);
      products[one] = new float[one + 1];
      for (int other = 0; other <= one; other++) {
        products[one][other] = rows.get(other).dot(spread);
      }
      rows.get(one).clear(spread);
    }
    return new Gram(products);
  }

  /**
   * The scores of every row for every entry.
   *
   * @param coefficients by row and entry
   * @param entries how many there are
   */
  float[] scores(float[] coefficients, int entries) {
    float[] scores = new float[coefficients.length];
    float[] sums = new float[entries];
    for (int one = 0; one < products.length; one++) {
      Arrays.fill(sums, 0);
      for (int other = 0; other < products.length; other++) {
        add(product(one, other), coefficients, other * entries, sums);
      }
      System.arraycopy(sums, 0, scores, one * entries, entries);
    }
    return scores;
  }

  private float product(int one, int other) {
    return one < other ? products[other][one] : products[one][other];
  }

  private static void add(float times, float[] from, int start, float[] to) {
    for (int at = 0; at < to.length; at++) {
      to[at] += times * from[start + at];
    }
  }
}
