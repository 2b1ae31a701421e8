package org.contactrouter.matcher;

import java.util.List;

/** The trained weights of all entries, made ready to score a text. */
final class Scorer {
  private final Space space;
  private final Postings words;
  private final ByteMatrix meaning;

  Scorer(Head learned, int features) {
    List<Head.Weights> weights = learned.weights();
    this.space = learned.space();
    this.words = Postings.of(weights.stream().map(Head.Weights::sparse).toList(), features);
    float[] scales = new float[weights.size()];
    for (int row = 0; row < scales.length; row++) {
      scales[row] = weights.get(row).meaning().scale();
    }
    List<byte[]> rows = weights.stream().map(entry -> entry.meaning().values()).toList();
    int width = rows.isEmpty() ? 0 : rows.getFirst().length;
    this.meaning = ByteMatrix.of(rows, 0, width, scales);
  }

  float[] scores(Query query) {
    float[] scores = words.scores(query.words());
    if (!space.isEmpty()) {
      meaning.addProducts(space.weighted(query.centred()), 0, 1, scores);
    }
    return scores;
  }
}
