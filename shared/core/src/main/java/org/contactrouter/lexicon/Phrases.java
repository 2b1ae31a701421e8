package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Patterns that say the same thing, by the group of words that they begin with. */
final class Phrases {

  /** A stretch of words: the index of the first, and the index after the last. */
  record Stretch(int from, int to) {}

  private final Map<Integer, List<Pattern>> byFirst = new HashMap<>();
  private final BitSet firsts = new BitSet();

  Phrases(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      byFirst.computeIfAbsent(pattern.first().group(), _ -> new ArrayList<>()).add(pattern);
      firsts.set(pattern.first().group());
    }
  }

  /** Where the patterns match, in the order of the text: at each word the longest. */
  List<Stretch> find(Reading reading) {
    List<Stretch> found = new ArrayList<>();
    for (int at = 0; at < reading.size(); at++) {
      int words = longest(reading, at);
      if (words > 0) {
        found.add(new Stretch(at, at + words));
      }
    }
    return found;
  }

  private int longest(Reading reading, int at) {
    if (!reading.groups(at).intersects(firsts)) {
      return 0;
    }
    int longest = 0;
    BitSet groups = reading.groups(at);
    for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
      for (Pattern pattern : byFirst.getOrDefault(group, List.of())) {
        longest = Math.max(longest, pattern.match(reading, at));
      }
    }
    return longest;
  }
}
