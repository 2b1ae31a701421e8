package org.contactrouter.matcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Texts by label, read from lines of {@code label<TAB>text}. */
record LabeledTexts(Map<String, List<String>> byLabel) {

  static LabeledTexts read(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a file beside the tests. */
  static LabeledTexts ofResource(String name) {
    return of(linesOfResource(name));
  }

  static List<String> linesOfResource(String name) {
    ClassLoader loader = Objects.requireNonNull(LabeledTexts.class.getClassLoader());
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LabeledTexts of(List<String> lines) {
    Map<String, List<String>> byLabel = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        byLabel
            .computeIfAbsent(line.substring(0, tab), label -> new ArrayList<>())
            .add(line.substring(tab + 1));
      }
    }
    return new LabeledTexts(byLabel);
  }

  /** The first texts of each label. */
  LabeledTexts atMost(int count) {
    Map<String, List<String>> some = new TreeMap<>();
    byLabel.forEach((label, all) -> some.put(label, all.subList(0, Math.min(count, all.size()))));
    return new LabeledTexts(some);
  }

  /** The texts of both, by label. */
  LabeledTexts and(LabeledTexts others) {
    Map<String, List<String>> both = new TreeMap<>();
    byLabel.forEach(
        (label, texts) -> {
          Set<String> distinct = new LinkedHashSet<>(texts);
          distinct.addAll(others.of(label));
          both.put(label, List.copyOf(distinct));
        });
    return new LabeledTexts(both);
  }

  List<String> of(String label) {
    return byLabel.getOrDefault(label, List.of());
  }

  List<String> all() {
    return byLabel.values().stream().flatMap(List::stream).toList();
  }
}
