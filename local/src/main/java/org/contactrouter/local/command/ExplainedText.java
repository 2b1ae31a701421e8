package org.contactrouter.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Why a case was decided as it was, and what happened, in lines for a terminal. */
final class ExplainedText {
  /** Of a longer text only the beginning is shown; the JSON has all of it. */
  private static final int LONGEST = 100;

  private ExplainedText() {}

  static String of(JsonNode explained) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s, %s, queue %s, %s, next moment %s"
            .formatted(
                text(explained.path("id")),
                text(explained.path("state")),
                text(explained.path("level")),
                text(explained.path("queue")),
                explained
                    .path("assignee")
                    .stringValueOpt()
                    .map(agent -> "owner " + agent)
                    .orElse("no owner"),
                explained.path("nextMomentAt").stringValueOpt().orElse("none")));
    lines.add("");
    explained.path("explanation").forEach(sentence -> lines.add(text(sentence)));
    lines.add("");
    lines.add(promises(explained.path("promises")));
    lines.add("");
    explained.path("events").forEach(event -> lines.add(event(event)));
    return String.join("\n", lines);
  }

  private static String promises(JsonNode ledger) {
    return "promises: %d made = %d kept + %d broken + %d cancelled + %d open"
        .formatted(
            ledger.path("made").asInt(),
            ledger.path("kept").asInt(),
            ledger.path("broken").asInt(),
            ledger.path("cancelled").asInt(),
            ledger.path("open").asInt());
  }

  private static String event(JsonNode event) {
    JsonNode change = event.path("change");
    String about =
        change.properties().stream()
            .filter(part -> !part.getKey().equals("kind"))
            .map(ExplainedText::part)
            .collect(Collectors.joining(", "));
    String by = text(event.path("by").path("role"));
    return "%s  %-8s %s%s"
        .formatted(
            text(event.path("at")),
            event.path("by").path("agent").stringValueOpt().orElse(by),
            text(change.path("kind")),
            about.isEmpty() ? "" : ": " + about);
  }

  private static String part(Map.Entry<String, JsonNode> part) {
    JsonNode value = part.getValue();
    String text = (value.isString() ? text(value) : value.toString()).replace('\n', ' ');
    return part.getKey()
        + " "
        + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }
}
