package org.contactrouter.matcher;

import java.util.List;

/**
 * What was learned of all entries at once, for one way of matching.
 *
 * @param space of the meanings; {@link Space#NONE} when it matches by words alone
 * @param foreign how near phrasings of different entries are
 * @param vectors the meaning of each phrasing, entry after entry; empty by words alone
 * @param weights of each entry
 */
record Head(Space space, Foreign foreign, List<MeaningVector> vectors, List<Weights> weights) {
  Head {
    vectors = List.copyOf(vectors);
    weights = List.copyOf(weights);
  }

  /**
   * The best raw cosine of each phrasing to another entry, by the last encoder.
   *
   * @param mean over all phrasings
   * @param deviation their standard deviation
   */
  record Foreign(float mean, float deviation) {
    static final Foreign NONE = new Foreign(0, 0);
  }

  /**
   * What speaks for an entry and against it, in a byte each.
   *
   * @param meaning of the constant and of each place of the space
   * @param features places in the vocabulary, ascending
   * @param words what each of them weighs
   */
  record Weights(Bytes meaning, int[] features, Bytes words) {

    static Weights of(float[] meaning, Sparse words) {
      return new Weights(Bytes.of(meaning), words.features(), Bytes.of(words.values()));
    }

    Sparse sparse() {
      return new Sparse(features, words.floats());
    }
  }
}
