package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;

/** The phrasings of a bank as its training sees them. */
final class Examples {
  private final List<Trained.Entry> entries;
  private final Recipe recipe;
  private final List<Phrasing> phrasings = new ArrayList<>();
  private final int[] owners;
  private final Space space;
  private final List<MeaningVector> vectors;
  private final Nearest nearest;
  private final List<Query> queries;

  Examples(String language, Recipe recipe, List<Trained.Entry> entries) {
    this.entries = entries;
    this.recipe = recipe;
    List<Integer> owners = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      for (String text : entries.get(entry).phrasings()) {
        phrasings.add(Phrasing.of(text, language));
        owners.add(entry);
      }
    }
    this.owners = owners.stream().mapToInt(Integer::intValue).toArray();
    List<float[]> raw =
        phrasings.parallelStream().map(phrasing -> recipe.encode(phrasing.text())).toList();
    this.space = recipe.parts().isEmpty() ? Space.NONE : Space.of(recipe, raw);
    this.vectors =
        space.isEmpty()
            ? List.of()
            : raw.stream().map(vector -> MeaningVector.of(space, vector)).toList();
    this.nearest = new Nearest(space, phrasings, vectors);
    List<Query> queries = new ArrayList<>();
    for (int row = 0; row < phrasings.size(); row++) {
      queries.add(nearest.query(phrasings.get(row), raw.get(row)));
    }
    this.queries = List.copyOf(queries);
  }

  int size() {
    return owners.length;
  }

  int entries() {
    return entries.size();
  }

  String id(int row) {
    return entries.get(owners[row]).id();
  }

  String text(int row) {
    return phrasings.get(row).text();
  }

  /** Which entry each phrasing belongs to; they stand entry after entry. */
  int owner(int row) {
    return owners[row];
  }

  Query query(int row) {
    return queries.get(row);
  }

  /** Any other text, as the bank sees it. */
  Query query(Phrasing text) {
    return nearest.query(text, recipe.encode(text.text()));
  }

  /** A text as the regression sees it. */
  Row row(Query query) {
    return new Row(space.weighted(query.centred()), query.words());
  }

  /** A phrasing as the regression sees it. */
  Row row(int row) {
    return row(queries.get(row));
  }

  /** How similar two phrasings are, as {@link Nearest#similarities} tells it. */
  float similarity(int one, int other) {
    Query first = queries.get(one);
    Query second = queries.get(other);
    float sum = first.words().dot(second.words());
    if (space.isEmpty()) {
      return sum;
    }
    for (Space.Part part : space.parts()) {
      sum += part.weight() * part.dot(first.centred(), second.centred());
    }
    return space.similarity(sum);
  }

  /** The raw cosine of two phrasings by the last encoder; 0 by words alone. */
  float cosine(int one, int other) {
    return space.isEmpty() ? 0 : space.last().dot(queries.get(one).raw(), queries.get(other).raw());
  }

  Space space() {
    return space;
  }

  List<MeaningVector> vectors() {
    return vectors;
  }

  Nearest nearest() {
    return nearest;
  }

  /** The similarity of each entry's nearest phrasing. */
  float[] byEntry(float[] similarities) {
    float[] best = new float[entries.size()];
    java.util.Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int row = 0; row < similarities.length; row++) {
      best[owners[row]] = Math.max(best[owners[row]], similarities[row]);
    }
    return best;
  }
}
