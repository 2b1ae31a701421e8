package org.contactrouter.matcher;

import java.util.Arrays;
import java.util.List;

/** Sparse rows turned around, from a feature to the rows that have it: one pass scores them all. */
final class Postings {
  private final int[] starts;
  private final int[] rows;
  private final float[] values;
  private final int count;

  private Postings(int[] starts, int[] rows, float[] values, int count) {
    this.starts = starts;
    this.rows = rows;
    this.values = values;
    this.count = count;
  }

  static Postings of(List<Sparse> vectors, int features) {
    int[] starts = new int[features + 1];
    for (Sparse vector : vectors) {
      for (int feature : vector.features()) {
        starts[feature + 1]++;
      }
    }
    for (int feature = 0; feature < features; feature++) {
      starts[feature + 1] += starts[feature];
    }
    int[] next = Arrays.copyOf(starts, features);
    int[] rows = new int[starts[features]];
    float[] values = new float[starts[features]];
    for (int row = 0; row < vectors.size(); row++) {
      Sparse vector = vectors.get(row);
      for (int at = 0; at < vector.size(); at++) {
        int place = next[vector.features()[at]]++;
        rows[place] = row;
        values[place] = vector.values()[at];
      }
    }
    return new Postings(starts, rows, values, vectors.size());
  }

  /** The dot product of every row with the question. */
  float[] scores(Sparse question) {
    float[] scores = new float[count];
    for (int at = 0; at < question.size(); at++) {
      float weight = question.values()[at];
      int end = starts[question.features()[at] + 1];
      for (int place = starts[question.features()[at]]; place < end; place++) {
        scores[rows[place]] += weight * values[place];
      }
    }
    return scores;
  }
}
