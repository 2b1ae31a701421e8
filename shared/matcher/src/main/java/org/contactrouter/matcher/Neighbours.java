package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What lies around each phrasing of a bank. */
sealed interface Neighbours {

  /** So many phrasings can be compared with each other in a minute. */
  int MOST_COMPARED = 12_000;

  Around around(int row);

  static Neighbours of(Examples examples) {
    return examples.size() <= MOST_COMPARED ? new Compared(examples) : new OfPrototypes(examples);
  }

  /**
   * What lies around a phrasing.
   *
   * @param byEntry how similar each entry is
   * @param foreign the most similar phrasing of another entry; -1 if there is none
   * @param similarity of that phrasing
   * @param cosine the best raw cosine to a phrasing of another entry; 0 by words alone
   */
  record Around(float[] byEntry, int foreign, float similarity, float cosine) {}

  /** Every phrasing compared with every other. */
  record Compared(Examples examples) implements Neighbours {

    @Override
    public Around around(int row) {
      Query query = examples.query(row);
      float[] similarities = examples.nearest().similarities(query);
      int nearest = foreign(row, similarities);
      float cosine = 0;
      if (!examples.space().isEmpty() && nearest >= 0) {
        float[] cosines = examples.nearest().cosines(query.raw());
        cosine = cosines[foreign(row, cosines)];
      }
      return new Around(
          examples.byEntry(similarities), nearest, nearest < 0 ? 0 : similarities[nearest], cosine);
    }

    private int foreign(int row, float[] similarities) {
      int nearest = -1;
      for (int other = 0; other < similarities.length; other++) {
        boolean another = examples.owner(other) != examples.owner(row);
        if (another && (nearest < 0 || similarities[other] > similarities[nearest])) {
          nearest = other;
        }
      }
      return nearest;
    }
  }

  /**
   * Each phrasing compared with the mean of every entry, then with the phrasings of the nearest.
   */
  final class OfPrototypes implements Neighbours {
    private static final int NEAREST = 10;

    private final Examples examples;
    private final Scorer prototypes;

    /** Where the phrasings of each entry start, and in the end how many there are. */
    private final int[] starts;

    OfPrototypes(Examples examples) {
      this.examples = examples;
      this.starts = new int[examples.entries() + 1];
      for (int row = 0; row < examples.size(); row++) {
        starts[examples.owner(row) + 1] = row + 1;
      }
      List<Head.Weights> means = new ArrayList<>();
      for (int entry = 0; entry < examples.entries(); entry++) {
        means.add(mean(entry));
      }
      int features = examples.nearest().vocabulary().size();
      this.prototypes =
          new Scorer(
              new Head(examples.space(), Head.Foreign.NONE, examples.vectors(), means), features);
    }

    private Head.Weights mean(int entry) {
      int meaning = examples.row(starts[entry]).meaning().length;
      float[] mean = new float[meaning + examples.nearest().vocabulary().size()];
      for (int row = starts[entry]; row < starts[entry + 1]; row++) {
        examples.row(row).addTo(mean, 1f / (starts[entry + 1] - starts[entry]));
      }
      return Head.Weights.of(
          Arrays.copyOf(mean, meaning), Sparse.strongest(mean, meaning, Training.BESIDE));
    }

    @Override
    public Around around(int row) {
      int own = examples.owner(row);
      float[] byEntry = prototypes.scores(examples.query(row));
      int nearest = -1;
      float similarity = 0;
      float cosine = 0;
      for (int entry : Rivals.choose(own, byEntry, NEAREST)) {
        for (int other = starts[entry]; entry != own && other < starts[entry + 1]; other++) {
          float similar = examples.similarity(row, other);
          if (nearest < 0 || similar > similarity) {
            nearest = other;
            similarity = similar;
          }
          cosine = Math.max(cosine, examples.cosine(row, other));
        }
      }
      return new Around(byEntry, nearest, similarity, cosine);
    }
  }
}
