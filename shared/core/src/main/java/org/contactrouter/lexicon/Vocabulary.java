package org.contactrouter.lexicon;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * All words of the lexicon, and the groups that each belongs to. A group is one set of
 * alternatives, such as {@code cancel|stop}.
 *
 * <p>A word is written {@code cancel}, {@code cancel*} for every word that begins so, or {@code
 * ~subscription} for the word with one letter wrong, missing, too many or swapped with the next.
 */
final class Vocabulary {

  private static final int LONGEST_WORD = 40;

  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<String, BitSet> exact = new HashMap<>();
  private final Map<String, BitSet> beginnings = new HashMap<>();
  private final Map<String, Set<String>> misspelt = new HashMap<>();
  private final Map<String, BitSet> tolerant = new HashMap<>();

  /** The number of a group of alternatives; the same alternatives have the same number. */
  int group(Set<String> alternatives) {
    String name = String.join("|", alternatives.stream().sorted().toList());
    Integer known = groups.get(name);
    if (known != null) {
      return known;
    }
    int group = groups.size();
    groups.put(name, group);
    alternatives.forEach(written -> add(written, group));
    return group;
  }

  /** The groups that a folded word of a text belongs to. */
  BitSet groupsOf(String word) {
    BitSet found = new BitSet();
    found.or(exact.getOrDefault(word, new BitSet()));
    int most = Math.min(word.length(), LONGEST_WORD);
    for (int length = 1; length <= most; length++) {
      found.or(beginnings.getOrDefault(word.substring(0, length), new BitSet()));
    }
    if (word.length() <= LONGEST_WORD) {
      addTolerant(word, found);
    }
    return found;
  }

  private void add(String written, int group) {
    String word = Folding.word(written);
    if (word.isEmpty() || word.length() > LONGEST_WORD) {
      throw new IllegalArgumentException("not a word: '" + written + "'");
    }
    if (written.endsWith("*")) {
      beginnings.computeIfAbsent(word, _ -> new BitSet()).set(group);
    } else if (written.startsWith("~")) {
      tolerant.computeIfAbsent(word, _ -> new BitSet()).set(group);
      Misspelling.shortened(word)
          .forEach(part -> misspelt.computeIfAbsent(part, _ -> new HashSet<>()).add(word));
    } else {
      exact.computeIfAbsent(word, _ -> new BitSet()).set(group);
    }
  }

  private void addTolerant(String word, BitSet found) {
    for (String part : Misspelling.shortened(word)) {
      for (String meant : misspelt.getOrDefault(part, Set.of())) {
        if (Misspelling.isOneSlip(meant, word)) {
          found.or(tolerant.getOrDefault(meant, new BitSet()));
        }
      }
    }
  }
}
