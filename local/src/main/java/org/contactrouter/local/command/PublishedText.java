package org.contactrouter.local.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was published, in lines for a terminal. */
final class PublishedText {
  private PublishedText() {}

  static String of(JsonNode job) {
    List<String> lines = new ArrayList<>();
    lines.add("%s is published; it answers within 30 seconds".formatted(text(job.path("id"))));
    job.path("languages")
        .properties()
        .forEach(built -> add(built.getKey(), built.getValue(), lines));
    lines.addAll(Listed.warnings(job));
    return String.join("\n", lines);
  }

  private static void add(String language, JsonNode built, List<String> lines) {
    lines.add(
        "  %s: %d entries, %d phrasings"
            .formatted(language, built.path("entries").asInt(0), built.path("phrasings").asInt(0)));
    lines.addAll(
        Listed.of("  too alike, neither answers by itself:", texts(built.path("collisions"))));
    lines.addAll(
        Listed.of("  too few phrasings to answer by themselves:", texts(built.path("thin"))));
  }

  private static List<String> texts(JsonNode items) {
    return items.valueStream().map(PublishedText::text).toList();
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
