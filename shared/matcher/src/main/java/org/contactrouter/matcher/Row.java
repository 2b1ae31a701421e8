package org.contactrouter.matcher;

import java.util.Arrays;

/**
 * A text as the regression sees it: what it means, then its words.
 *
 * @param meaning the first places, all of them
 * @param words the places behind, most of them zero
 */
record Row(float[] meaning, Sparse words) {

  /** Takes a place that is not zero, and what stands there. */
  interface Visitor {
    void visit(int at, float value);
  }

  /** How many places it has that may not be zero. */
  int size() {
    return meaning.length + words.size();
  }

  void forEach(Visitor visitor) {
    for (int at = 0; at < meaning.length; at++) {
      visitor.visit(at, meaning[at]);
    }
    for (int at = 0; at < words.size(); at++) {
      visitor.visit(meaning.length + words.features()[at], words.values()[at]);
    }
  }

  float dot(float[] weights) {
    return Dense.dot(meaning, weights) + words.dot(weights, meaning.length);
  }

  /** Sets to zero what {@link #addTo} may have changed. */
  void clear(float[] weights) {
    Arrays.fill(weights, 0, meaning.length, 0);
    words.clear(weights, meaning.length);
  }

  void addTo(float[] weights, float times) {
    for (int at = 0; at < meaning.length; at++) {
      weights[at] += times * meaning[at];
    }
    words.addTo(weights, meaning.length, times);
  }
}
