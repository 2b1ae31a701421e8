package org.contactrouter.matcher;

import java.util.List;

/**
 * Rows of signed bytes, each with a scale of its own, laid out column by column: multiplying them
 * all with a vector is one pass that processors can do many rows at a time.
 */
final class ByteMatrix {
  /** So many sums fit in a core's nearest memory. */
  private static final int BLOCK = 2048;

  private final byte[] columns;
  private final float[] scales;

  private ByteMatrix(byte[] columns, float[] scales) {
    this.columns = columns;
    this.scales = scales;
  }

  /**
   * Of the places {@code from} to {@code to} of each row.
   *
   * @param scales what a byte of 1 is worth, by row
   */
  static ByteMatrix of(List<byte[]> rows, int from, int to, float[] scales) {
    byte[] columns = new byte[(to - from) * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      byte[] values = rows.get(row);
      for (int at = from; at < to; at++) {
        columns[(at - from) * rows.size() + row] = values[at];
      }
    }
    return new ByteMatrix(columns, scales);
  }

  /**
   * Adds each row's product with the vector's places from {@code from} on, times {@code weight}.
   */
  void addProducts(float[] vector, int from, float weight, float[] to) {
    int rows = scales.length;
    float[] sums = new float[Math.min(BLOCK, rows)];
    for (int start = 0; start < rows; start += BLOCK) {
      int size = Math.min(BLOCK, rows - start);
      java.util.Arrays.fill(sums, 0);
      int width = columns.length / rows;
      for (int at = 0; at < width; at++) {
        addColumn(vector[from + at], at * rows + start, size, sums);
      }
      for (int row = 0; row < size; row++) {
        to[start + row] += weight * scales[start + row] * sums[row];
      }
    }
  }

  private void addColumn(float factor, int from, int size, float[] sums) {
    for (int row = 0; row < size; row++) {
      sums[row] += factor * columns[from + row];
    }
  }

  /** One row's product. */
  float product(int row, float[] vector, int from) {
    int rows = scales.length;
    float sum = 0;
    for (int at = 0, place = row; place < columns.length; at++, place += rows) {
      sum += vector[from + at] * columns[place];
    }
    return sum * scales[row];
  }
}
