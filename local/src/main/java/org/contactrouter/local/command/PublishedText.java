package org.contactrouter.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactrouter.local.api.Fault;
import tools.jackson.databind.JsonNode;

/** What was published, in lines for a terminal. */
final class PublishedText {
  /** More of a kind are only counted; the JSON has them all. */
  private static final int SHOWN = 5;

  private PublishedText() {}

  static String of(JsonNode job) {
    List<String> lines = new ArrayList<>();
    lines.add("%s is published; it answers within 30 seconds".formatted(text(job.path("id"))));
    job.path("languages")
        .properties()
        .forEach(built -> add(built.getKey(), built.getValue(), lines));
    warnings(job).forEach((code, texts) -> list(lines, "  warning %s:".formatted(code), texts));
    return String.join("\n", lines);
  }

  private static void add(String language, JsonNode built, List<String> lines) {
    lines.add(
        "  %s: %d entries, %d phrasings"
            .formatted(language, built.path("entries").asInt(0), built.path("phrasings").asInt(0)));
    list(lines, "    too alike, neither answers by itself:", texts(built.path("collisions")));
    list(lines, "    too few phrasings to answer by themselves:", texts(built.path("thin")));
  }

  private static Map<String, List<String>> warnings(JsonNode job) {
    return job.path("warnings")
        .valueStream()
        .map(Fault::of)
        .collect(
            Collectors.groupingBy(
                Fault::code, TreeMap::new, Collectors.mapping(Fault::text, Collectors.toList())));
  }

  private static void list(List<String> lines, String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add(title);
    items.stream().limit(SHOWN).forEach(item -> lines.add("      " + item));
    if (items.size() > SHOWN) {
      lines.add("      and %d more (--json has all)".formatted(items.size() - SHOWN));
    }
  }

  private static List<String> texts(JsonNode items) {
    return items.valueStream().map(PublishedText::text).toList();
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
