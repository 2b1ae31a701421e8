package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the texts of a bank lie by their meaning: each encoder's vectors, from which the mean of
 * the bank's phrasings is taken off, so that what all of them share counts for nothing.
 *
 * @param parts the encoders, in the order in which their vectors stand
 * @param centre the mean of the phrasings
 */
record Space(List<Part> parts, float[] centre) {
  /** The share of the constant in a similarity: what every two texts have in common. */
  static final float CONSTANT = .05f;

  /** A space without meaning: words alone. */
  static final Space NONE = new Space(List.of(), new float[0]);

  Space {
    parts = List.copyOf(parts);
  }

  /**
   * An encoder's share of the places.
   *
   * @param encoder the name of its weights
   * @param weight beside that of the words, which is 1
   */
  record Part(String encoder, int from, int to, float weight) {

    /** The dot product of two vectors over this part's places. */
    float dot(float[] one, float[] other) {
      float sum = 0;
      for (int at = from; at < to; at++) {
        sum += one[at] * other[at];
      }
      return sum;
    }
  }

  static Space of(Recipe recipe, List<float[]> raw) {
    float[] centre = new float[recipe.dimensions()];
    for (float[] vector : raw) {
      for (int at = 0; at < centre.length; at++) {
        centre[at] += vector[at] / raw.size();
      }
    }
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Recipe.Part part : recipe.parts()) {
      int to = from + part.encoder().dimensions();
      parts.add(new Part(part.encoder().name(), from, to, part.weight()));
      from = to;
    }
    return new Space(parts, centre);
  }

  /** Whether these encoders make its vectors. */
  boolean isOf(Recipe recipe) {
    return parts.stream()
        .map(Part::encoder)
        .toList()
        .equals(recipe.parts().stream().map(part -> part.encoder().name()).toList());
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The part whose similarities tell best whether a question is foreign to the bank: the last. */
  Part last() {
    return parts.getLast();
  }

  /** How much all parts weigh, the words among them. */
  float weight() {
    float sum = 1;
    for (Part part : parts) {
      sum += part.weight();
    }
    return sum;
  }

  /** What a sum of weighted cosines is worth: 1 for texts that are alike. */
  float similarity(float sum) {
    return (sum + CONSTANT) / (CONSTANT + weight());
  }

  /** The vector with the centre taken off, each part of length 1. */
  float[] centred(float[] raw) {
    float[] centred = new float[raw.length];
    for (Part part : parts) {
      float distance = distance(raw, part);
      for (int at = part.from(); at < part.to(); at++) {
        centred[at] = distance > 0 ? (raw[at] - centre[at]) / distance : 0;
      }
    }
    return centred;
  }

  /** How far the vector lies from the centre in one part. */
  float distance(float[] raw, Part part) {
    double squares = 0;
    for (int at = part.from(); at < part.to(); at++) {
      double apart = raw[at] - centre[at];
      squares += apart * apart;
    }
    return (float) Math.sqrt(squares);
  }

  /** What the regression sees of a centred vector: a constant, then each part by its weight. */
  float[] weighted(float[] centred) {
    if (isEmpty()) {
      return centred;
    }
    float[] weighted = new float[centred.length + 1];
    weighted[0] = (float) Math.sqrt(CONSTANT);
    for (Part part : parts) {
      float root = (float) Math.sqrt(part.weight());
      for (int at = part.from(); at < part.to(); at++) {
        weighted[at + 1] = root * centred[at];
      }
    }
    return weighted;
  }
}
