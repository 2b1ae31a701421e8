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
    Map<String, Set<String>> lists = new HashMap<>();
    String section = "";
    for (int index = 0; index < file.lines().size(); index++) {
      String line = file.lines().get(index);
      try {
        if (line.startsWith("[")) {
          section = section(line);
        } else if (!line.isEmpty()) {
          addLine(line, section, new PatternReader(vocabulary, lists), lists);
        }
      } catch (IllegalArgumentException wrong) {
        throw (IllegalStateException)
            file.wrong(index, String.valueOf(wrong.getMessage())).initCause(wrong);
      }
    }
    before.forEach((signal, count) -> requireMore(file, signal, count));
  }

  List<Signal> signals() {
    return phrases.keySet().stream()
        .map(name -> new Signal(name, of(phrases, name), of(lookAlikes, name)))
        .toList();
  }

  private String section(String line) {
    String name = line.substring(1, line.length() - 1);
    if (!phrases.containsKey(name)) {
      throw new IllegalArgumentException("no signal is called " + name);
    }
    return name;
  }

  private void addLine(
      String line, String section, PatternReader reader, Map<String, Set<String>> lists) {
    if (line.startsWith("$") && line.contains(" = ")) {
      int equals = line.indexOf(" = ");
      lists.put(line.substring(0, equals), reader.alternatives(line.substring(equals + 3)));
    } else if (section.isEmpty()) {
      throw new IllegalArgumentException("a pattern stands under the name of a signal");
    } else if (line.startsWith("- ")) {
      of(section, lookAlikes).add(reader.read(line.substring(2)));
    } else {
      of(section, phrases).add(reader.read(line));
    }
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    phrases.forEach((signal, patterns) -> counts.put(signal, patterns.size()));
    return counts;
  }

  private void requireMore(LexiconFile file, String signal, int count) {
    if (of(signal, phrases).size() == count) {
      throw new IllegalStateException(file.name() + " has no phrases for " + signal);
    }
  }

  private static List<Pattern> of(String signal, Map<String, List<Pattern>> patterns) {
    return patterns.getOrDefault(signal, List.of());
  }

  private static Phrases of(Map<String, List<Pattern>> patterns, String signal) {
    return new Phrases(of(signal, patterns));
  }
}
