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
  /** Two phrasings may differ in so many words and still be a pair. */
  private static final int APART = 2;

  private final Set<String> question;
  private final ToDoubleFunction<String> rarity;

  Contrast(Set<String> question, ToDoubleFunction<String> rarity) {
    this.question = question;
    this.rarity = rarity;
  }

  /**
   * How clearly the question asks for the first and not for the second: 1 when they are no pair or
   * only the first is named, 0 when neither is or both are.
   */
  double between(List<Phrasing> first, List<Phrasing> second) {
    for (int apart = 1; apart <= APART; apart++) {
      Set<String> ofFirst = new HashSet<>();
      Set<String> ofSecond = new HashSet<>();
      for (Phrasing one : first) {
        for (Phrasing other : second) {
          if (apart(one.stems(), other.stems()) == apart) {
            addMissing(one.stems(), other.stems(), ofFirst);
            addMissing(other.stems(), one.stems(), ofSecond);
          }
        }
      }
      if (!ofFirst.isEmpty() || !ofSecond.isEmpty()) {
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
