package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;

/** The phrasings of a bank, made ready to find those that are nearest to a text. */
final class Nearest {
  private final Space space;
  private final Vocabulary vocabulary;
  private final Postings words;
  private final List<ByteMatrix> meanings = new ArrayList<>();
  private final float[] distances;
  private final int size;

  /**
   * Of all phrasings of a bank.
   *
   * @param vectors of the phrasings; empty when words match alone
   */
  Nearest(Space space, List<Phrasing> phrasings, List<MeaningVector> vectors) {
    this.space = space;
    this.size = phrasings.size();
    List<Grams> grams = phrasings.stream().map(phrasing -> Grams.of(phrasing.words())).toList();
    this.vocabulary = Vocabulary.of(grams);
    this.words = Postings.of(grams.stream().map(vocabulary::vector).toList(), vocabulary.size());
    for (int part = 0; part < space.parts().size(); part++) {
      int which = part;
      float[] scales = new float[size];
      for (int row = 0; row < size; row++) {
        scales[row] = vectors.get(row).parts().get(part).scale();
      }
      List<byte[]> rows =
          vectors.stream().map(vector -> vector.parts().get(which).values()).toList();
      Space.Part of = space.parts().get(part);
      meanings.add(ByteMatrix.of(rows, 0, of.to() - of.from(), scales));
    }
    this.distances = new float[space.isEmpty() ? 0 : size];
    for (int row = 0; row < distances.length; row++) {
      distances[row] = vectors.get(row).distance();
    }
  }

  /** A text with its meaning, as the encoders give it. */
  Query query(Phrasing text, float[] raw) {
    return new Query(vocabulary.vector(Grams.of(text.words())), raw, space.centred(raw));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * How similar each phrasing is, 0 to 1 for texts that are alike: the cosines of words and
   * meanings by their weight, and a constant. By words alone it is their cosine.
   */
  float[] similarities(Query query) {
    float[] sums = words.scores(query.words());
    if (space.isEmpty()) {
      return sums;
    }
    for (int part = 0; part < meanings.size(); part++) {
      Space.Part of = space.parts().get(part);
      meanings.get(part).addProducts(query.centred(), of.from(), of.weight(), sums);
    }
    for (int row = 0; row < sums.length; row++) {
      sums[row] = space.similarity(sums[row]);
    }
    return sums;
  }

  /** The raw cosine of the last encoder to each phrasing. */
  float[] cosines(float[] raw) {
    Space.Part part = space.last();
    float[] cosines = new float[size];
    meanings.getLast().addProducts(raw, part.from(), 1, cosines);
    float toCentre = toCentre(raw, part);
    for (int row = 0; row < size; row++) {
      cosines[row] = cosines[row] * distances[row] + toCentre;
    }
    return cosines;
  }

  /** The raw cosine of the last encoder to one phrasing. */
  float cosine(int row, float[] raw) {
    Space.Part part = space.last();
    return meanings.getLast().product(row, raw, part.from()) * distances[row] + toCentre(raw, part);
  }

  private float toCentre(float[] raw, Space.Part part) {
    return part.dot(raw, space.centre());
  }
}
