package org.contactrouter.matcher;

import java.util.List;

/**
 * Scores rows where each is told from all entries, by the products of all pairs of rows: with few
 * rows these are fewer than what two passes over their {@link Features} read.
 */
final class Products {
  private final float[][] products;
  private final int entries;

  private Products(float[][] products, int entries) {
    this.products = products;
    this.entries = entries;
  }

  /** Whether this way is the faster one. */
  static boolean suit(List<Row> rows) {
    long features = rows.stream().mapToLong(Row::size).sum();
    return (long) rows.size() * rows.size() <= 2 * features;
  }

  /**
   * Of these rows.
   *
   * @param width of the rows
   * @param entries how many there are
   */
  static Products of(List<Row> rows, int width, int entries) {
    float[][] products = new float[rows.size()][rows.size()];
    float[] spread = new float[width];
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).addTo(spread, 1);
      for (int other = 0; other <= row; other++) {
        products[row][other] = rows.get(other).dot(spread);
        products[other][row] = products[row][other];
      }
      rows.get(row).clear(spread);
    }
    return new Products(products, entries);
  }

  /**
   * The scores of every row for every entry.
   *
   * @param coefficients by row and entry, as the scores are
   */
  float[] scores(float[] coefficients) {
    float[] scores = new float[coefficients.length];
    for (int row = 0; row < products.length; row++) {
      for (int other = 0; other < products.length; other++) {
        Dense.add(
            products[row][other], coefficients, other * entries, scores, row * entries, entries);
      }
    }
    return scores;
  }
}
