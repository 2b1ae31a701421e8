package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the notation of one pattern, as the head of {@code en.txt} explains it. */
final class PatternReader {
  private final Vocabulary vocabulary;

  /** The number of each group by the way it is written; a list is written as its name. */
  private final Map<String, Integer> groups = new HashMap<>();

  PatternReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Takes a line such as {@code $pet = dog|cat}; false if the line defines no list. */
  boolean define(String line) {
    int equals = line.indexOf(" = ");
    if (!line.startsWith("$") || equals < 0) {
      return false;
    }
    groups.put(line.substring(0, equals), newGroup(line.substring(equals + 3)));
    return true;
  }

  Pattern read(String line) {
    List<Step> steps = new ArrayList<>();
    for (String part : line.split(" ", -1)) {
      steps.add(step(part));
    }
    if (steps.removeFirst() instanceof Step.Word first) {
      return new Pattern(first, steps);
    }
    throw new IllegalArgumentException("a pattern begins with a word");
  }

  private Step step(String part) {
    if (part.equals(".")) {
      return new Step.ClauseEnd();
    }
    if (part.startsWith("..")) {
      return new Step.Gap(Integer.parseInt(part.substring(2)));
    }
    if (part.endsWith("?")) {
      return new Step.Maybe(group(part.substring(0, part.length() - 1)));
    }
    if (part.endsWith("|.")) {
      return new Step.WordOrEnd(group(part.substring(0, part.length() - 2)));
    }
    return new Step.Word(group(part));
  }

  private int group(String written) {
    Integer known = groups.get(written);
    if (known != null) {
      return known;
    }
    int group = newGroup(written);
    groups.put(written, group);
    return group;
  }

  private int newGroup(String written) {
    Set<String> words = new HashSet<>();
    Set<Integer> lists = new HashSet<>();
    for (String word : written.split("\\|", -1)) {
      if (word.startsWith("$")) {
        lists.add(list(word));
      } else {
        words.add(word);
      }
    }
    return vocabulary.group(words, lists);
  }

  private int list(String name) {
    Integer list = groups.get(name);
    if (list == null) {
      throw new IllegalArgumentException("the list " + name + " is not defined above");
    }
    return list;
  }
}
