package org.contactrouter.matcher;

/**
 * A vector of which most places are zero.
 *
 * @param features the places that are not, ascending
 * @param values what stands there
 */
record Sparse(int[] features, float[] values) {

  int size() {
    return features.length;
  }

  float dot(float[] dense) {
    float sum = 0;
    for (int at = 0; at < features.length; at++) {
      sum += values[at] * dense[features[at]];
    }
    return sum;
  }

  void addTo(float[] dense, float times) {
    for (int at = 0; at < features.length; at++) {
      dense[features[at]] += values[at] * times;
    }
  }
}
