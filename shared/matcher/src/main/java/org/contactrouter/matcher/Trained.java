package org.contactrouter.matcher;

import java.util.List;

/**
 * What a bank is made of: everything that is stored, and nothing that follows from it.
 *
 * @param language the base language
 * @param version the knowledge version
 * @param entries with their phrasings and weights
 */
record Trained(String language, String version, List<Entry> entries) {
  Trained {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param phrasings ways to ask for it, its name included
   * @param weights what speaks for it and against it
   */
  record Entry(String id, List<String> phrasings, Weights weights) {
    Entry {
      phrasings = List.copyOf(phrasings);
    }
  }

  /**
   * Weights of an entry in a byte each.
   *
   * @param scale what a weight of 1 is worth
   * @param features places in the vocabulary, ascending
   * @param values -127 to 127
   */
  record Weights(float scale, int[] features, byte[] values) {

    static Weights of(Sparse exact) {
      float largest = 0;
      for (float value : exact.values()) {
        largest = Math.max(largest, Math.abs(value));
      }
      float scale = Math.max(largest, Float.MIN_NORMAL) / Byte.MAX_VALUE;
      byte[] values = new byte[exact.size()];
      for (int at = 0; at < values.length; at++) {
        values[at] = (byte) Math.round(exact.values()[at] / scale);
      }
      return new Weights(scale, exact.features(), values);
    }

    Sparse sparse() {
      float[] exact = new float[values.length];
      for (int at = 0; at < values.length; at++) {
        exact[at] = values[at] * scale;
      }
      return new Sparse(features, exact);
    }
  }
}
