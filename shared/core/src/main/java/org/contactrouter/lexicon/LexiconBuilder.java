package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the patterns of all files by signal. Used while a lexicon is loaded. */
final class LexiconBuilder {

  private final Vocabulary vocabulary;
  private final Map<String, List<Pattern>> phrases = new LinkedHashMap<>();
  private final Map<String, List<Pattern>> lookAlikes = new HashMap<>();

  LexiconBuilder(Vocabulary vocabulary, Set<String> signals) {
    this.vocabulary = vocabulary;
    signals.forEach(signal -> phrases.put(signal, new ArrayList<>()));
    signals.forEach(signal -> lookAlikes.put(signal, new ArrayList<>()));
  }

  /**
   * Adds a file, which must have phrases for every signal and nothing else.
   *
   * @throws IllegalStateException naming file and line, or file and signal
   */
  void add(LexiconFile file) {
    Map<String, Integer> before = counts();
    PatternReader reader = new PatternReader(vocabulary);
    List<String> section = List.of();
    for (int index = 0; index < file.lines().size(); index++) {
      String line = file.lines().get(index);
      try {
        if (line.startsWith("[")) {
          section = section(line);
        } else if (!line.isEmpty() && !reader.define(line)) {
          addPattern(line, section, reader);
        }
      } catch (IllegalArgumentException wrong) {
        throw file.wrong(index, wrong);
      }
    }
    before.forEach((signal, count) -> requireMore(file, signal, count));
  }

  List<Signal> signals() {
    return phrases.keySet().stream()
        .map(
            name ->
                new Signal(name, new Phrases(of(phrases, name)), new Phrases(of(lookAlikes, name))))
        .toList();
  }

  private List<String> section(String line) {
    List<String> names = List.of(line.substring(1, line.length() - 1).split(" ", -1));
    if (!phrases.keySet().containsAll(names)) {
      throw new IllegalArgumentException("not the names of signals: " + line);
    }
    return names;
  }

  private void addPattern(String line, List<String> section, PatternReader reader) {
    if (section.isEmpty()) {
      throw new IllegalArgumentException("a pattern stands under the name of a signal");
    }
    boolean isLookAlike = line.startsWith("- ");
    Pattern pattern = reader.read(isLookAlike ? line.substring(2) : line);
    Map<String, List<Pattern>> patterns = isLookAlike ? lookAlikes : phrases;
    section.forEach(signal -> of(patterns, signal).add(pattern));
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    phrases.forEach((signal, patterns) -> counts.put(signal, patterns.size()));
    return counts;
  }

  private void requireMore(LexiconFile file, String signal, int count) {
    if (of(phrases, signal).size() == count) {
      throw new IllegalStateException(file.name() + " has no phrases for " + signal);
    }
  }

  private static List<Pattern> of(Map<String, List<Pattern>> patterns, String signal) {
    return patterns.getOrDefault(signal, List.of());
  }
}
