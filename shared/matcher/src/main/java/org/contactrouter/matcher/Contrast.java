package org.contactrouter.matcher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Whether a question says the fact in which two entries differ.
 *
 * <p>Two phrasings of two entries that share most of their words ("refund in the EU", "refund in
 * Brazil") show what sets the entries apart: the words that stand in one of them only. The pairs
 * that differ least tell the facts best. A question that has none of these words, or those of both,
 * asks for both entries.
 */
final class Contrast {
  private final Twins twins;
  private final Set<String> question;
  private final ToDoubleFunction<String> rarity;

  Contrast(Twins twins, Set<String> question, ToDoubleFunction<String> rarity) {
    this.twins = twins;
    this.question = question;
    this.rarity = rarity;
  }

  /**
   * Which entries are told apart by a fact.
   *
   * @param apart two phrasings may differ in so many words and still be a pair
   * @param share of all pairs of their phrasings that must be such a pair
   * @param likely an entry whose probability is a smaller share of the first's is no twin of it
   */
  record Twins(int apart, double share, double likely) {
    /** Words know nothing but words: one pair is enough. */
    static final Twins BY_WORDS = new Twins(2, 0, 0);

    /** Of many phrasings some are alike by chance, and their words may be said by others. */
    static final Twins BY_MEANING = new Twins(1, .02, .0002);
  }

  /**
   * How clearly the question asks for the first and not for the second: 1 when they are no pair or
   * only the first is named, 0 when neither is or both are.
   */
  double between(List<Phrasing> first, List<Phrasing> second) {
    for (int apart = 1; apart <= twins.apart(); apart++) {
      int pairs = 0;
      Set<String> ofFirst = new HashSet<>();
      Set<String> ofSecond = new HashSet<>();
      for (Phrasing one : first) {
        for (Phrasing other : second) {
          if (apart(one.stems(), other.stems()) == apart) {
            pairs++;
            addMissing(one.stems(), other.stems(), ofFirst);
            addMissing(other.stems(), one.stems(), ofSecond);
          }
        }
      }
      if (pairs > 0 && pairs >= twins.share() * first.size() * second.size()) {
        return lead(first, second, named(ofFirst), named(ofSecond));
      }
    }
    return 1;
  }

  private double lead(
      List<Phrasing> first, List<Phrasing> second, double forFirst, double forSecond) {
    if (forFirst + forSecond > 0) {
      return Math.max(0, (forFirst - forSecond) / (forFirst + forSecond));
    }
    return isSaid(first) && !isSaid(second) ? 1 : 0;
  }

  /** In how many words two phrasings differ; -1 when they have too little in common. */
  private static int apart(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String stem : one) {
      shared += other.contains(stem) ? 1 : 0;
    }
    int apart = Math.max(one.size(), other.size()) - shared;
    return apart <= shared ? apart : -1;
  }

  private static void addMissing(Set<String> from, Set<String> in, Set<String> to) {
    for (String stem : from) {
      if (!in.contains(stem)) {
        to.add(stem);
      }
    }
  }

  private double named(Set<String> words) {
    return words.stream().sorted().filter(question::contains).mapToDouble(rarity).sum();
  }

  private boolean isSaid(List<Phrasing> phrasings) {
    return phrasings.stream()
        .map(Phrasing::stems)
        .anyMatch(stems -> !stems.isEmpty() && question.containsAll(stems));
  }
}
