package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * Scores rows that have few rivals, by the products of all pairs that share one: with them the
 * scores follow from the coefficients without the weights in between, which takes a fraction of the
 * time where pairs are not too many.
 */
final class RivalGram {
  /** More products than so would take more than 400 MB. */
  private static final long MOST = 100_000_000;

  /** Of each entry: of each of its rows, with itself and those before it. */
  private final float[][] products;

  private RivalGram(float[][] products) {
    this.products = products;
  }

  /**
   * Whether there is room for the products.
   *
   * @param having the rows that have an entry as a rival, by entry
   */
  static boolean fits(int[][] having) {
    return Arrays.stream(having).mapToLong(rows -> triangle(rows.length)).sum() <= MOST;
  }

  /**
   * Of these rows.
   *
   * @param width of the rows
   * @param having the rows that have an entry as a rival, by entry, each ascending
   */
  static RivalGram of(List<Row> rows, int width, int[][] having) {
    float[][] products = new float[having.length][];
    int[] next = new int[having.length];
    for (int entry = 0; entry < having.length; entry++) {
      products[entry] = new float[(int) triangle(having[entry].length)];
    }
    float[] spread = new float[width];
    float[] known = new float[rows.size()];
    int[] knownOf = new int[rows.size()];
    Arrays.fill(knownOf, -1);
    int[][] rivals = turned(having, rows.size());
    for (int row = 0; row < rivals.length; row++) {
      rows.get(row).addTo(spread, 1);
      for (int entry : rivals[row]) {
        int place = (int) triangle(next[entry]);
        for (int at = 0; at <= next[entry]; at++) {
          int other = having[entry][at];
          if (knownOf[other] != row) {
            knownOf[other] = row;
            known[other] = rows.get(other).dot(spread);
          }
          products[entry][place + at] = known[other];
        }
        next[entry]++;
      }
      rows.get(row).clear(spread);
    }
    return new RivalGram(products);
  }

  /**
   * The scores for an entry of the rows that have it as a rival, from their coefficients for it.
   */
  float[] scores(int entry, float[] coefficients) {
    float[] scores = new float[coefficients.length];
    int from = 0;
    for (int row = 0; row < scores.length; row++) {
      float own = coefficients[row];
      float others = Dense.dot(products[entry], from, coefficients, row);
      Dense.add(own, products[entry], from, scores, 0, row + 1);
      scores[row] += others;
      from += row + 1;
    }
    return scores;
  }

  private static long triangle(int side) {
    return (long) side * (side + 1) / 2;
  }

  /** From rows by entry to entries by row. */
  private static int[][] turned(int[][] having, int rows) {
    int[] counts = new int[rows];
    for (int[] of : having) {
      for (int row : of) {
        counts[row]++;
      }
    }
    int[][] turned = new int[rows][];
    for (int row = 0; row < rows; row++) {
      turned[row] = new int[counts[row]];
      counts[row] = 0;
    }
    for (int entry = 0; entry < having.length; entry++) {
      for (int row : having[entry]) {
        turned[row][counts[row]++] = entry;
      }
    }
    return turned;
  }
}
