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
    built.optional("expected").map(PublishedText::expected).ifPresent(lines::add);
    JsonNode audit = built.path("audit");
    if (audit.path("right").asInt(0) + audit.path("wrong").asInt(0) > 0) {
      lines.add(audit(audit));
    }
    if (built.path("learned").path("taken").asInt(0) > 0) {
      lines.add(learned(built.path("learned")));
    }
    lines.addAll(
        Listed.of("  too alike, neither answers by itself:", texts(built.path("collisions"))));
    lines.addAll(
        Listed.of("  few phrasings, seldom answered by themselves:", texts(built.path("thin"))));
  }

  private static String expected(JsonNode expected) {
    return "    expected: %s of its answers right; it answers %s of what it could"
        .formatted(percent(expected.path("precision")), percent(expected.path("coverage")));
  }

  private static String audit(JsonNode audit) {
    int right = audit.path("right").asInt(0);
    return "    by customers' word %d of %d automatic answers were right: at least %s, with 95 %% confidence"
        .formatted(right, right + audit.path("wrong").asInt(0), percent(audit.path("atLeast")));
  }

  private static String learned(JsonNode learned) {
    return "    learned from %d of %d past questions, %d of which have another best entry now"
        .formatted(
            learned.path("taken").asInt(0),
            learned.path("questions").asInt(0),
            learned.path("moved").asInt(0));
  }

  private static String percent(JsonNode share) {
    return (int) Math.floor(share.asDouble(0) * 100) + " %";
  }

  private static List<String> texts(JsonNode items) {
    return items.valueStream().map(PublishedText::text).toList();
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
