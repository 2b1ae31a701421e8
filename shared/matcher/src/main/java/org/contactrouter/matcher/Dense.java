package org.contactrouter.matcher;

/** Arithmetic of vectors. */
final class Dense {
  private Dense() {}

  /**
   * The dot product over the places of the first, in four sums, so that processors can overlap
   * them.
   */
  static float dot(float[] one, float[] other) {
    return dot(one, 0, other, one.length);
  }

  /** The same over so many places, from a place of the first on and the start of the other. */
  static float dot(float[] one, int from, float[] other, int count) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    for (; at + 3 < count; at += 4) {
      first += one[from + at] * other[at];
      second += one[from + at + 1] * other[at + 1];
      third += one[from + at + 2] * other[at + 2];
      fourth += one[from + at + 3] * other[at + 3];
    }
    for (; at < count; at++) {
      first += one[from + at] * other[at];
    }
    return (first + second) + (third + fourth);
  }

  /** Adds so many places of the first, from a place on, times something to those of the second. */
  static void add(float times, float[] from, int start, float[] to, int place, int count) {
    for (int at = 0; at < count; at++) {
      to[place + at] += times * from[start + at];
    }
  }
}
