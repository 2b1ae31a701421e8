package org.contactrouter.matcher;

/**
 * Numbers in a byte each.
 *
 * @param scale what a value of 1 is worth
 * @param values -127 to 127
 */
record Bytes(float scale, byte[] values) {
  static Bytes of(float[] exact) {
    return of(exact, 0, exact.length);
  }

  static Bytes of(float[] exact, int from, int to) {
    float largest = 0;
    for (int at = from; at < to; at++) {
      largest = Math.max(largest, Math.abs(exact[at]));
    }
    float scale = Math.max(largest, Float.MIN_NORMAL) / Byte.MAX_VALUE;
    byte[] values = new byte[to - from];
    for (int at = from; at < to; at++) {
      values[at - from] = (byte) Math.round(exact[at] / scale);
    }
    return new Bytes(scale, values);
  }

  float[] floats() {
    float[] floats = new float[values.length];
    for (int at = 0; at < values.length; at++) {
      floats[at] = scale * values[at];
    }
    return floats;
  }
}
