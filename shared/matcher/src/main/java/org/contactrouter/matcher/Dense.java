package org.contactrouter.matcher;

/** Arithmetic of vectors. */
final class Dense {
  private Dense() {}

  /**
   * The dot product over the places of the first, in four sums, so that processors can overlap
   * them.
   */
  static float dot(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    for (; at + 3 < one.length; at += 4) {
      first += one[at] * other[at];
      second += one[at + 1] * other[at + 1];
      third += one[at + 2] * other[at + 2];
      fourth += one[at + 3] * other[at + 3];
    }
    for (; at < one.length; at++) {
      first += one[at] * other[at];
    }
    return (first + second) + (third + fourth);
  }
}
