package org.contactrouter.matcher;

import java.util.Arrays;

/**
 * A vector of which most places are zero.
 *
 * @param features the places that are not, ascending
 * @param values what stands there
 */
record Sparse(int[] features, float[] values) {

  /** The largest values from a place on, their features counted from there. */
  static Sparse strongest(float[] values, int from, int count) {
    float[] sizes = new float[values.length - from];
    for (int at = 0; at < sizes.length; at++) {
      sizes[at] = Math.abs(values[from + at]);
    }
    Arrays.sort(sizes);
    float least = sizes.length > count ? sizes[sizes.length - count] : 0;
    int[] features = new int[Math.min(count, sizes.length)];
    float[] kept = new float[features.length];
    int size = 0;
    for (int at = from; at < values.length && size < features.length; at++) {
      if (values[at] != 0 && Math.abs(values[at]) >= least) {
        features[size] = at - from;
        kept[size++] = values[at];
      }
    }
    return new Sparse(Arrays.copyOf(features, size), Arrays.copyOf(kept, size));
  }

  int size() {
    return features.length;
  }

  float dot(float[] dense, int from) {
    float sum = 0;
    for (int at = 0; at < features.length; at++) {
      sum += values[at] * dense[from + features[at]];
    }
    return sum;
  }

  /** The dot product with another. */
  float dot(Sparse other) {
    float sum = 0;
    int there = 0;
    for (int at = 0; at < features.length; at++) {
      while (there < other.features.length && other.features[there] < features[at]) {
        there++;
      }
      if (there < other.features.length && other.features[there] == features[at]) {
        sum += values[at] * other.values[there];
      }
    }
    return sum;
  }

  /** Sets its places to zero. */
  void clear(float[] dense, int from) {
    for (int feature : features) {
      dense[from + feature] = 0;
    }
  }

  void addTo(float[] dense, int from, float times) {
    for (int at = 0; at < features.length; at++) {
      dense[from + features[at]] += values[at] * times;
    }
  }
}
