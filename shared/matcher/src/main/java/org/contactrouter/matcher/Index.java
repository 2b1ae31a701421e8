package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.contactrouter.knowledge.Match.Candidate;

/** A trained bank made ready to be asked. */
final class Index {
  private static final int CANDIDATES = 5;

  /** A deviation so small that it says nothing. */
  private static final double LEAST_DEVIATION = .01;

  private static final double MOST_DEVIATIONS = 8;

  private final List<Trained.Entry> entries;
  private final Head head;
  private final Recipe recipe;
  private final List<Phrasing> phrasings = new ArrayList<>();

  /** Where the phrasings of each entry start, and in the end how many there are. */
  private final int[] starts;

  private final Nearest nearest;
  private final Scorer scorer;
  private final Map<String, Integer> having;
  private final Contrast.Twins twins;

  /**
   * Makes one way of matching ready.
   *
   * @param recipe the encoders of the head's space
   */
  Index(String language, List<Trained.Entry> entries, Head head, Recipe recipe) {
    this.entries = entries;
    this.head = head;
    this.recipe = recipe;
    this.starts = new int[entries.size() + 1];
    for (int entry = 0; entry < entries.size(); entry++) {
      entries.get(entry).phrasings().forEach(text -> phrasings.add(Phrasing.of(text, language)));
      starts[entry + 1] = phrasings.size();
    }
    this.nearest = new Nearest(head.space(), phrasings, head.vectors());
    this.scorer = new Scorer(head, nearest.vocabulary().size());
    this.having = having();
    this.twins = head.space().isEmpty() ? Contrast.Twins.BY_WORDS : Contrast.Twins.BY_MEANING;
  }

  List<Phrasing> phrasings() {
    return phrasings;
  }

  /**
   * Whether a text says anything: a word that is no stop-word, and where words match alone one that
   * is known.
   */
  boolean canRead(Phrasing text) {
    return text.saysSomething()
        && (!head.space().isEmpty() || text.stems().stream().anyMatch(having::containsKey));
  }

  /** Whether a text, even if it says nothing, has a meaning to go by. */
  boolean canGuess(Phrasing text) {
    return !text.words().isEmpty() && !head.space().isEmpty();
  }

  /** Reads a text that it can read or guess. */
  Reading read(Phrasing text) {
    Query query = nearest.query(text, recipe.encode(text.text()));
    float[] similarities = nearest.similarities(query);
    int[] best = best(similarities);
    float[] byEntry = new float[best.length];
    for (int entry = 0; entry < best.length; entry++) {
      byEntry[entry] = similarities[best[entry]];
    }
    float[] scores = scorer.scores(query);
    double[] odds = Odds.of(head.space(), scores, byEntry);
    int[] order = order(odds);
    List<Candidate> candidates = new ArrayList<>();
    for (int entry : order) {
      candidates.add(candidate(entry, odds[entry], similarities[best[entry]], best[entry]));
    }
    return new Reading(
        List.copyOf(candidates),
        starts[order[0] + 1] - starts[order[0]],
        entries.size(),
        scores[order[0]],
        similarities[best[order[0]]],
        share(text.stems(), stem -> isSaid(of(order[0]), stem)),
        share(phrasings.get(best[order[0]]).stems(), text.stems()::contains),
        entropy(odds),
        nearness(query, order[0]),
        contrast(text, order, odds));
  }

  /** By how many deviations the text is nearer to the entry than phrasings of other entries are. */
  private double nearness(Query query, int entry) {
    if (head.space().isEmpty()) {
      return 0;
    }
    float best = -1;
    for (int row = starts[entry]; row < starts[entry + 1]; row++) {
      best = Math.max(best, nearest.cosine(row, query.raw()));
    }
    double deviations =
        (best - head.foreign().mean()) / (head.foreign().deviation() + LEAST_DEVIATION);
    return Math.clamp(deviations, -MOST_DEVIATIONS, MOST_DEVIATIONS);
  }

  private Candidate candidate(int entry, double probability, double similarity, int phrasing) {
    return new Candidate(
        entries.get(entry).id(), probability, similarity, phrasings.get(phrasing).text());
  }

  /** The most similar phrasing of each entry. */
  private int[] best(float[] similarities) {
    int[] best = new int[entries.size()];
    for (int entry = 0; entry < best.length; entry++) {
      best[entry] = starts[entry];
      for (int row = starts[entry] + 1; row < starts[entry + 1]; row++) {
        best[entry] = similarities[row] > similarities[best[entry]] ? row : best[entry];
      }
    }
    return best;
  }

  /** The entries with the highest odds, the highest first; of those that are alike the first. */
  private static int[] order(double[] odds) {
    int[] best = new int[Math.min(CANDIDATES, odds.length)];
    int found = 0;
    for (int entry = 0; entry < odds.length; entry++) {
      int place = found;
      while (place > 0 && odds[entry] > odds[best[place - 1]]) {
        place--;
      }
      if (place < best.length) {
        found = Math.min(found + 1, best.length);
        System.arraycopy(best, place, best, place + 1, found - place - 1);
        best[place] = entry;
      }
    }
    return best;
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

  private double contrast(Phrasing text, int[] order, double[] odds) {
    Contrast contrast = new Contrast(twins, text.stems(), this::rarity);
    double least = 1;
    for (int rival = 1; rival < order.length; rival++) {
      if (odds[order[rival]] < twins.likely() * odds[order[0]]) {
        break;
      }
      least = Math.min(least, contrast.between(of(order[0]), of(order[rival])));
    }
    return least;
  }

  private double rarity(String stem) {
    return StrictMath.log((entries.size() + 1) / (having.getOrDefault(stem, 0) + .5));
  }

  private List<Phrasing> of(int entry) {
    return phrasings.subList(starts[entry], starts[entry + 1]);
  }

  private Map<String, Integer> having() {
    Map<String, Integer> having = new HashMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      Set<String> stems = new HashSet<>();
      of(entry).forEach(phrasing -> stems.addAll(phrasing.stems()));
      stems.forEach(stem -> having.merge(stem, 1, Integer::sum));
    }
    return Map.copyOf(having);
  }
}
