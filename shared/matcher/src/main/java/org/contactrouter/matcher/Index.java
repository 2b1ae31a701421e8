package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.contactrouter.knowledge.Match.Candidate;

/** A trained bank made ready to be asked. */
final class Index {
  private static final int CANDIDATES = 5;

  /** Weight of the nearest phrasing beside the regression; 3 to 7 make little difference. */
  private static final double NEAREST = 5;

  private final Trained trained;
  private final List<List<Phrasing>> entries;
  private final List<Phrasing> phrasings;
  private final int[] entryOf;
  private final Vocabulary vocabulary;
  private final Postings nearest;
  private final Postings regression;
  private final Map<String, Integer> having;

  Index(Trained trained) {
    this.trained = trained;
    this.entries = entries(trained);
    this.phrasings = entries.stream().flatMap(List::stream).toList();
    this.entryOf = entryOf(entries);
    List<Grams> grams = phrasings.stream().map(phrasing -> Grams.of(phrasing.words())).toList();
    this.vocabulary = Vocabulary.of(grams);
    this.nearest = Postings.of(grams.stream().map(vocabulary::vector).toList(), vocabulary.size());
    this.regression =
        Postings.of(
            trained.entries().stream().map(entry -> entry.weights().sparse()).toList(),
            vocabulary.size());
    this.having = having(entries);
  }

  List<Phrasing> phrasings() {
    return phrasings;
  }

  String entry(int phrasing) {
    return trained.entries().get(entryOf[phrasing]).id();
  }

  int phrasingsOf(String id) {
    return trained.entries().stream()
        .filter(entry -> entry.id().equals(id))
        .mapToInt(entry -> entry.phrasings().size())
        .sum();
  }

  boolean knowsAny(Phrasing text) {
    return text.stems().stream().anyMatch(having::containsKey);
  }

  /** Reads a text of which at least one word is known. */
  Reading read(Phrasing text) {
    Sparse vector = vocabulary.vector(Grams.of(text.words()));
    float[] similarities = nearest.scores(vector);
    int[] best = best(similarities);
    double[] odds = probabilities(regression.scores(vector), similarities, best);
    int[] order = order(odds);
    List<Candidate> candidates = new ArrayList<>();
    for (int entry : order) {
      candidates.add(candidate(entry, odds[entry], similarities[best[entry]], best[entry]));
    }
    return new Reading(
        List.copyOf(candidates),
        entries.get(order[0]).size(),
        entries.size(),
        similarities[best[order[0]]],
        share(text.stems(), stem -> isSaid(entries.get(order[0]), stem)),
        share(phrasings.get(best[order[0]]).stems(), text.stems()::contains),
        entropy(odds),
        contrast(text, order));
  }

  private Candidate candidate(int entry, double probability, double similarity, int phrasing) {
    return new Candidate(
        trained.entries().get(entry).id(), probability, similarity, phrasings.get(phrasing).text());
  }

  /** The most similar phrasing of each entry. */
  private int[] best(float[] similarities) {
    int[] best = new int[entries.size()];
    Arrays.fill(best, -1);
    for (int at = 0; at < similarities.length; at++) {
      int entry = entryOf[at];
      if (best[entry] < 0 || similarities[at] > similarities[best[entry]]) {
        best[entry] = at;
      }
    }
    return best;
  }

  /** {@code softmax(ln softmax(regression) + 5 * similarity)}. */
  private static double[] probabilities(float[] scores, float[] similarities, int[] best) {
    double[] sums = new double[scores.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int entry = 0; entry < sums.length; entry++) {
      sums[entry] = scores[entry] + NEAREST * similarities[best[entry]];
      highest = Math.max(highest, sums[entry]);
    }
    double total = 0;
    for (int entry = 0; entry < sums.length; entry++) {
      sums[entry] = StrictMath.exp(sums[entry] - highest);
      total += sums[entry];
    }
    for (int entry = 0; entry < sums.length; entry++) {
      sums[entry] /= total;
    }
    return sums;
  }

  private static int[] order(double[] odds) {
    return IntStream.range(0, odds.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer entry) -> -odds[entry]))
        .limit(CANDIDATES)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double entropy(double[] odds) {
    double sum = 0;
    for (double odd : odds) {
      sum -= odd > 0 ? odd * StrictMath.log(odd) : 0;
    }
    return sum / StrictMath.log(Math.max(2, odds.length));
  }

  private double share(Set<String> stems, Predicate<String> counted) {
    double some = 0;
    double all = .5 * StrictMath.log(entries.size() + 1.0);
    for (String stem : stems) {
      all += rarity(stem);
      some += counted.test(stem) ? rarity(stem) : 0;
    }
    return some / all;
  }

  private static boolean isSaid(List<Phrasing> phrasings, String stem) {
    return phrasings.stream().anyMatch(phrasing -> phrasing.stems().contains(stem));
  }

  private double contrast(Phrasing text, int[] order) {
    Contrast contrast = new Contrast(text.stems(), this::rarity);
    double least = 1;
    for (int rival = 1; rival < order.length; rival++) {
      least = Math.min(least, contrast.between(entries.get(order[0]), entries.get(order[rival])));
    }
    return least;
  }

  private double rarity(String stem) {
    return StrictMath.log((entries.size() + 1) / (having.getOrDefault(stem, 0) + .5));
  }

  private static List<List<Phrasing>> entries(Trained trained) {
    return trained.entries().stream()
        .map(
            entry ->
                entry.phrasings().stream()
                    .map(text -> Phrasing.of(text, trained.language()))
                    .toList())
        .toList();
  }

  private static int[] entryOf(List<List<Phrasing>> entries) {
    return IntStream.range(0, entries.size())
        .flatMap(entry -> entries.get(entry).stream().mapToInt(phrasing -> entry))
        .toArray();
  }

  private static Map<String, Integer> having(List<List<Phrasing>> entries) {
    Map<String, Integer> having = new HashMap<>();
    for (List<Phrasing> entry : entries) {
      Set<String> stems = new HashSet<>();
      entry.forEach(phrasing -> stems.addAll(phrasing.stems()));
      stems.forEach(stem -> having.merge(stem, 1, Integer::sum));
    }
    return Map.copyOf(having);
  }
}
