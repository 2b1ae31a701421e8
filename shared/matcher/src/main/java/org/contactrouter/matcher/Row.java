package org.contactrouter.matcher;

import java.util.Arrays;

/**
 * A text as the regression sees it: what it means, then its words.
 *
 * @param meaning the first places, all of them
 * @param words the places behind, most of them zero
 */
record Row(float[] meaning, Sparse words) {

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
