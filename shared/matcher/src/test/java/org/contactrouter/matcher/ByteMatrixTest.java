package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of rows in one block and in several, the last of which is not full. */
class ByteMatrixTest {
  private static final int FROM = 2;
  private static final int TO = 9;
  private static final int OF_VECTOR = 3;
  private static final float WEIGHT = 1.5f;

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2_048, 5_000})
  void multipliesEachRow(int count) {
    List<byte[]> rows = new ArrayList<>();
    float[] scales = new float[count];
    for (int row = 0; row < count; row++) {
      byte[] values = new byte[TO + 1];
      random.nextBytes(values);
      rows.add(values);
      scales[row] = random.nextFloat();
    }
    float[] vector = new float[OF_VECTOR + TO - FROM];
    for (int at = 0; at < vector.length; at++) {
      vector[at] = random.nextFloat() - .5f;
    }
    ByteMatrix matrix = ByteMatrix.of(rows, FROM, TO, scales);
    float[] sums = new float[count];

    matrix.addProducts(vector, OF_VECTOR, WEIGHT, sums);

    for (int row = 0; row < count; row++) {
      double product = 0;
      for (int at = FROM; at < TO; at++) {
        product += (double) rows.get(row)[at] * vector[OF_VECTOR + at - FROM];
      }
      product *= scales[row];
      assertThat(matrix.product(row, vector, OF_VECTOR)).isCloseTo((float) product, within(1e-3f));
      assertThat(sums[row]).isCloseTo((float) (WEIGHT * product), within(1e-3f));
    }
  }
}
