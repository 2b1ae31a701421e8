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
  static final int BESIDE = 100;

  private final Examples examples;
  private final List<Example> labelled = new ArrayList<>();
  private final float[] foreign;

  /** How many entries each phrasing is trained against. */
  private final int rivals;

  private final List<Collision> collisions = new ArrayList<>();

  Training(Examples examples) {
    this.examples = examples;
    this.foreign = new float[examples.space().isEmpty() ? 0 : examples.size()];
    this.rivals = Rivals.width(examples.entries(), examples.size());
    Neighbours neighbours = Neighbours.of(examples);
    for (int row = 0; row < examples.size(); row++) {
      learn(row, neighbours.around(row));
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
    return new Example(examples.row(query), Rivals.choose(entry, byEntry, rivals), weight);
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

  private void learn(int row, Neighbours.Around around) {
    labelled.add(example(examples.owner(row), examples.query(row), around.byEntry(), 1));
    if (around.similarity() >= ALIKE && row < around.foreign()) {
      note(row, around.foreign(), around.similarity());
    }
    if (foreign.length > 0) {
      foreign[row] = around.cosine();
    }
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
