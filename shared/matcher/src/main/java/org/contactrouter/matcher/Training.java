package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.knowledge.BuiltBank.Collision;

/** Learns a bank from the phrasings of each entry. */
final class Training {
  /** From so similar phrasings on, two entries are said to collide. */
  private static final double ALIKE = .8;

  private static final int MOST_COLLISIONS = 100;

  /** So many of an entry's weights are kept: more change no measured number. */
  private static final int WEIGHTS = 250;

  private final List<String> ids;
  private final List<Phrasing> phrasings = new ArrayList<>();
  private final int[] entryOf;
  private final List<Sparse> vectors;
  private final int features;
  private final Rivals rivals;
  private final List<Collision> collisions = new ArrayList<>();

  /**
   * @param texts phrasings by entry id
   */
  Training(String language, Map<String, List<String>> texts) {
    this.ids = List.copyOf(texts.keySet());
    List<Integer> owners = new ArrayList<>();
    for (int entry = 0; entry < ids.size(); entry++) {
      for (String text : texts.getOrDefault(ids.get(entry), List.of())) {
        phrasings.add(Phrasing.of(text, language));
        owners.add(entry);
      }
    }
    this.entryOf = owners.stream().mapToInt(Integer::intValue).toArray();
    List<Grams> grams = phrasings.stream().map(phrasing -> Grams.of(phrasing.words())).toList();
    Vocabulary vocabulary = Vocabulary.of(grams);
    this.vectors = grams.stream().map(vocabulary::vector).toList();
    this.features = vocabulary.size();
    this.rivals = Rivals.none(vectors.size(), ids.size());
    compare(Postings.of(vectors, features));
  }

  List<Collision> collisions() {
    return List.copyOf(collisions);
  }

  Map<String, Trained.Weights> weights() {
    List<Sparse> learned =
        new Regression(vectors, entryOf, ids.size(), features, rivals).train(WEIGHTS);
    Map<String, Trained.Weights> weights = new LinkedHashMap<>();
    for (int entry = 0; entry < ids.size(); entry++) {
      weights.put(ids.get(entry), Trained.Weights.of(learned.get(entry)));
    }
    return weights;
  }

  private void compare(Postings index) {
    for (int at = 0; at < vectors.size(); at++) {
      float[] similarities = index.scores(vectors.get(at));
      float[] byEntry = new float[ids.size()];
      int other = -1;
      for (int row = 0; row < similarities.length; row++) {
        byEntry[entryOf[row]] = Math.max(byEntry[entryOf[row]], similarities[row]);
        boolean foreign = entryOf[row] != entryOf[at];
        if (foreign && (other < 0 || similarities[row] > similarities[other])) {
          other = row;
        }
      }
      rivals.choose(at, entryOf[at], byEntry);
      if (other >= 0) {
        note(at, other, similarities[other]);
      }
    }
  }

  private void note(int one, int other, float similarity) {
    if (similarity >= ALIKE && one < other && collisions.size() < MOST_COLLISIONS) {
      collisions.add(
          new Collision(
              ids.get(entryOf[one]),
              phrasings.get(one).text(),
              ids.get(entryOf[other]),
              phrasings.get(other).text(),
              Math.round(similarity * 1e4) / 1e4));
    }
  }
}
