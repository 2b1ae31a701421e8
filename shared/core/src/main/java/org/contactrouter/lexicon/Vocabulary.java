package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All words of the lexicon, and the groups that each belongs to. A group is one set of
 * alternatives, such as {@code cancel|stop}; it may hold those of another, so that the words of a
 * list are kept once, however many groups name it.
 *
 * <p>A word is written {@code cancel}, {@code cancel*} for every word that begins so, or {@code
 * ~subscription} for the word with one letter wrong, missing, too many or swapped with the next.
 */
final class Vocabulary {

  private static final int LONGEST_WORD = 40;

  private final Map<String, BitSet> exact = new HashMap<>();
  private final Map<String, BitSet> beginnings = new HashMap<>();
  private final Map<String, Set<String>> misspelt = new HashMap<>();
  private final Map<String, BitSet> tolerant = new HashMap<>();

  /** For each group the later ones that hold all its words too. */
  private final List<BitSet> holders = new ArrayList<>();

  /** The number of a new group, of the words that are written out and of the words of groups. */
  int group(Set<String> written, Set<Integer> groups) {
    int group = holders.size();
    holders.add(new BitSet());
    written.forEach(word -> add(word, group));
    groups.forEach(held -> holders.get(held).set(group));
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
    // A holder has a higher number than what it holds, so that this comes to it, too.
    for (int group = found.nextSetBit(0); group >= 0; group = found.nextSetBit(group + 1)) {
      found.or(holders.get(group));
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
