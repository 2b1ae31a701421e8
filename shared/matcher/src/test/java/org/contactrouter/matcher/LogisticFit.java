package org.contactrouter.matcher;

import java.util.List;

/** Weighted logistic regression by Newton's method, with a slight ridge. */
final class LogisticFit {
  private static final int STEPS = 15;
  private static final double RIDGE = 1;

  private LogisticFit() {}

  /** A row: its features (the first is 1), what it is, and what it weighs. */
  record Row(double[] features, boolean positive, double weight) {}

  static double[] of(List<Row> rows) {
    int size = rows.getFirst().features().length;
    double total = rows.stream().mapToDouble(Row::weight).sum();
    double[] fitted = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int at = 1; at < size; at++) {
        slope[at] = RIDGE * fitted[at];
        curve[at][at] = RIDGE;
      }
      for (Row row : rows) {
        double weight = row.weight() * rows.size() / total;
        double odds = Acceptance.probability(dot(fitted, row.features()));
        for (int one = 0; one < size; one++) {
          double feature = row.features()[one] * weight;
          slope[one] += feature * (odds - (row.positive() ? 1 : 0));
          for (int other = 0; other < size; other++) {
            curve[one][other] += feature * row.features()[other] * odds * (1 - odds);
          }
        }
      }
      double[] move = solved(curve, slope);
      for (int at = 0; at < size; at++) {
        fitted[at] -= move[at];
      }
    }
    return fitted;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }

  /** Gauss-Jordan elimination; the matrix is positive definite. */
  private static double[] solved(double[][] matrix, double[] right) {
    for (int pivot = 0; pivot < right.length; pivot++) {
      for (int row = 0; row < right.length; row++) {
        if (row != pivot) {
          double times = matrix[row][pivot] / matrix[pivot][pivot];
          for (int at = pivot; at < right.length; at++) {
            matrix[row][at] -= times * matrix[pivot][at];
          }
          right[row] -= times * right[pivot];
        }
      }
    }
    for (int at = 0; at < right.length; at++) {
      right[at] /= matrix[at][at];
    }
    return right;
  }
}
