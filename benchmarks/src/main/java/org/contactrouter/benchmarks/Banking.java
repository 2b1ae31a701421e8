package org.contactrouter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The bank that is measured with: 77 entries of 10 phrasings each, and 1,155 questions. */
final class Banking {
  private static final Path FOLDER = Path.of("shared/matcher/src/test/resources/banking77");

  private Banking() {}

  /** The entries as a knowledge file. */
  static String knowledge() throws IOException {
    Map<String, List<String>> phrasings = new TreeMap<>();
    for (String[] line : lines("phrasings.tsv")) {
      String id = line[0].toLowerCase(Locale.ROOT);
      phrasings.computeIfAbsent(id, _ -> new ArrayList<>()).add(line[1]);
    }
    List<Map<String, Object>> entries =
        phrasings.entrySet().stream().map(one -> entry(one.getKey(), one.getValue())).toList();
    return JsonMapper.shared().writeValueAsString(Map.of("entries", entries));
  }

  /** What customers ask. */
  static List<String> questions() throws IOException {
    return lines("questions.tsv").stream().map(line -> line[1]).toList();
  }

  /** What is published, word for word. */
  static List<String> phrasings() throws IOException {
    return lines("phrasings.tsv").stream().map(line -> line[1]).toList();
  }

  private static List<String[]> lines(String file) throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
      return lines.map(line -> line.split("\t", 2)).toList();
    }
  }

  private static Map<String, Object> entry(String id, List<String> phrasings) {
    String name = id.replace('_', ' ').replace("?", "");
    return Map.of(
        "id",
        id,
        "owner",
        "ana",
        "reviewBy",
        "2099-12-31",
        "locales",
        Map.of(
            "en",
            Map.of(
                "name",
                name,
                "answer",
                "This is what we can tell you about " + name + ".",
                "phrasings",
                phrasings)));
  }
}
