package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.contactrouter.knowledge.BuiltBank.Collision;

/** Learns one way of matching from the phrasings of each entry. */
final class Training {
  /** From so similar phrasings on, two entries are said to collide. */
  private static final double ALIKE = .8;

  private static final int MOST_COLLISIONS = 100;

  /** So many word weights of an entry are kept where words match alone: more change no number. */
  private static final int ALONE = 250;

  /** The same beside the weights of the meaning. */
  private static final int BESIDE = 100;

  private final Examples examples;
  private final List<Example> labelled = new ArrayList<>();
  private final float[] foreign;
  private final List<Collision> collisions = new ArrayList<>();

  Training(Examples examples) {
    this.examples = examples;
    this.foreign = new float[examples.space().isEmpty() ? 0 : examples.size()];
    for (int row = 0; row < examples.size(); row++) {
      compare(row);
    }
  }

  List<Collision> collisions() {
    return List.copyOf(collisions);
  }

  /** What is learned of the phrasings alone. */
  Head head() {
    return head(List.of());
  }

  /** What is learned of the phrasings and of other texts. */
  Head head(List<Example> others) {
    List<Example> all = new ArrayList<>(labelled);
    all.addAll(others);
    int meaning = all.isEmpty() ? 0 : all.getFirst().row().meaning().length;
    int width = meaning + examples.nearest().vocabulary().size();
    int kept = examples.space().isEmpty() ? ALONE : BESIDE;
    List<Head.Weights> weights =
        new Regression(all, examples.entries(), width)
            .train(
                exact ->
                    Head.Weights.of(
                        Arrays.copyOf(exact, meaning), Sparse.strongest(exact, meaning, kept)));
    return new Head(examples.space(), foreignness(), examples.vectors(), weights);
  }

  Example example(int entry, Query query, float[] byEntry, float weight) {
    Row row = new Row(examples.space().weighted(query.centred()), query.words());
    return new Example(row, Rivals.choose(entry, byEntry), weight);
  }

  private Head.Foreign foreignness() {
    if (foreign.length == 0) {
      return Head.Foreign.NONE;
    }
    double sum = 0;
    double squares = 0;
    for (float one : foreign) {
      sum += one;
      squares += (double) one * one;
    }
    double mean = sum / foreign.length;
    double variance = squares / foreign.length - mean * mean;
    return new Head.Foreign((float) mean, (float) Math.sqrt(Math.max(0, variance)));
  }

  private void compare(int row) {
    Query query = examples.query(row);
    float[] similarities = examples.nearest().similarities(query);
    labelled.add(example(examples.owner(row), query, examples.byEntry(similarities), 1));
    int other = nearestForeign(row, similarities);
    if (other >= 0 && similarities[other] >= ALIKE && row < other) {
      note(row, other, similarities[other]);
    }
    if (foreign.length > 0) {
      float[] cosines = examples.nearest().cosines(query.raw());
      int nearest = nearestForeign(row, cosines);
      foreign[row] = nearest < 0 ? 0 : cosines[nearest];
    }
  }

  /** The phrasing of another entry that is most similar to this one; -1 if there is none. */
  private int nearestForeign(int row, float[] similarities) {
    int nearest = -1;
    for (int other = 0; other < similarities.length; other++) {
      boolean another = examples.owner(other) != examples.owner(row);
      if (another && (nearest < 0 || similarities[other] > similarities[nearest])) {
        nearest = other;
      }
    }
    return nearest;
  }

  private void note(int one, int other, float similarity) {
    if (collisions.size() < MOST_COLLISIONS) {
      collisions.add(
          new Collision(
              examples.id(one),
              examples.text(one),
              examples.id(other),
              examples.text(other),
              Math.round(similarity * 1e4) / 1e4));
    }
  }
}
