package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of signed bytes, each with a scale of its own, laid out in blocks of rows and each block
 * column by column: multiplying them all with a vector is one pass through memory in its order that
 * processors can do many rows at a time.
 */
final class ByteMatrix {
  /** Rows of a block: so many sums fit in a core's nearest memory. */
  private static final int BLOCK = 2048;

  private final byte[] cells;
  private final float[] scales;
  private final int width;

  private ByteMatrix(byte[] cells, float[] scales, int width) {
    this.cells = cells;
    this.scales = scales;
    this.width = width;
  }

  /**
   * Of the places {@code from} to {@code to} of each row.
   *
   * @param scales what a byte of 1 is worth, by row
   */
  static ByteMatrix of(List<byte[]> rows, int from, int to, float[] scales) {
    int width = to - from;
    byte[] cells = new byte[width * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      byte[] values = rows.get(row);
      int start = row - row % BLOCK;
      int size = size(start, rows.size());
      for (int at = 0; at < width; at++) {
        cells[start * width + at * size + row - start] = values[from + at];
      }
    }
    return new ByteMatrix(cells, scales, width);
  }

  /** How many rows the block has that starts there. */
  private static int size(int start, int rows) {
    return Math.min(BLOCK, rows - start);
  }

  /**
   * Adds each row's product with the vector's places from {@code from} on, times {@code weight}.
   */
  void addProducts(float[] vector, int from, float weight, float[] to) {
    int rows = scales.length;
    float[] sums = new float[size(0, rows)];
    for (int start = 0; start < rows; start += BLOCK) {
      int size = size(start, rows);
      Arrays.fill(sums, 0);
      for (int at = 0; at < width; at++) {
        addColumn(vector[from + at], start * width + at * size, size, sums);
      }
      for (int row = 0; row < size; row++) {
        to[start + row] += weight * scales[start + row] * sums[row];
      }
    }
  }

  private void addColumn(float factor, int from, int size, float[] sums) {
    for (int row = 0; row < size; row++) {
      sums[row] += factor * cells[from + row];
    }
  }

  /** One row's product. */
  float product(int row, float[] vector, int from) {
    int start = row - row % BLOCK;
    int size = size(start, scales.length);
    float sum = 0;
    for (int at = 0, place = start * width + row - start; at < width; at++, place += size) {
      sum += vector[from + at] * cells[place];
    }
    return sum * scales[row];
  }
}
