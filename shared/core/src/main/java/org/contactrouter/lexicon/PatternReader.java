package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the notation of one pattern, as the head of {@code en.txt} explains it. */
record PatternReader(Vocabulary vocabulary, Map<String, Set<String>> lists) {

  Pattern read(String line) {
    List<Step> steps = new ArrayList<>();
    for (String part : line.split("\\s+", -1)) {
      steps.add(step(part));
    }
    if (steps.removeFirst() instanceof Step.Word first) {
      return new Pattern(first, steps);
    }
    throw new IllegalArgumentException("a pattern begins with a word");
  }

  /** The words of alternatives such as {@code cancel*|$stop}. */
  Set<String> alternatives(String written) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : written.split("\\|", -1)) {
      if (word.startsWith("$")) {
        words.addAll(list(word));
      } else {
        words.add(word);
      }
    }
    return words;
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
    return new Step.Word(group(part));
  }

  private int group(String written) {
    return vocabulary.group(alternatives(written));
  }

  private Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the list " + name + " is not defined above");
    }
    return words;
  }
}
