package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short ways to the scores that a regression needs. */
final class ScoringTest {
  private static final int MEANING = 7;
  private static final int WIDTH = 40;
  private static final int ROWS = 12;
  private static final int ENTRIES = 5;

  private final Random random = new Random(1);
  private final List<Row> rows = rows();

  @Test
  void scoresAsTheWeightsWould() {
    float[] coefficients = numbers(ROWS * ENTRIES);

    float[] byFeatures = new Features(rows, WIDTH, ENTRIES).scores(coefficients);
    float[] byProducts = Products.of(rows, WIDTH, ENTRIES).scores(coefficients);

    for (int entry = 0; entry < ENTRIES; entry++) {
      float[] weights = new float[WIDTH];
      for (int row = 0; row < ROWS; row++) {
        rows.get(row).addTo(weights, coefficients[row * ENTRIES + entry]);
      }
      for (int row = 0; row < ROWS; row++) {
        float score = rows.get(row).dot(weights);
        assertThat(byFeatures[row * ENTRIES + entry]).isCloseTo(score, within(1e-4f));
        assertThat(byProducts[row * ENTRIES + entry]).isCloseTo(score, within(1e-4f));
      }
    }
  }

  @Test
  void scoresTheRowsOfEachEntryAsTheWeightsWould() {
    int[][] having = {{0, 3, 4, ROWS - 1}, {}, {1, 3}};

    RivalGram gram = RivalGram.of(rows, WIDTH, having);

    for (int entry = 0; entry < having.length; entry++) {
      float[] coefficients = numbers(having[entry].length);
      float[] weights = new float[WIDTH];
      for (int at = 0; at < coefficients.length; at++) {
        rows.get(having[entry][at]).addTo(weights, coefficients[at]);
      }
      float[] scores = gram.scores(entry, coefficients);
      assertThat(scores).hasSameSizeAs(coefficients);
      for (int at = 0; at < scores.length; at++) {
        assertThat(scores[at]).isCloseTo(rows.get(having[entry][at]).dot(weights), within(1e-4f));
      }
    }
  }

  private List<Row> rows() {
    List<Row> made = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      int[] features = random.ints(6, 0, WIDTH - MEANING).distinct().sorted().toArray();
      made.add(new Row(numbers(MEANING), new Sparse(features, numbers(features.length))));
    }
    return made;
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int at = 0; at < count; at++) {
      numbers[at] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
