package org.contactrouter.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The report of a load, in lines for a terminal. */
final class LoadText {
  private LoadText() {}

  static String of(JsonNode report) {
    JsonNode outcomes = report.path("outcomes");
    JsonNode latency = report.path("latencyMillis");
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s contacts in %s s, %s a second"
            .formatted(report.path("contacts"), report.path("seconds"), report.path("perSecond")));
    lines.add("HTTP status:  " + listed(report.path("statuses")));
    lines.add("level:        " + listed(report.path("levels")));
    lines.add(
        "answered:     %s, %s of them with the entry of their label"
            .formatted(
                outcomes.path("answered").path("contacts"),
                outcomes.path("answered").path("right")));
    lines.add(
        "offered:      %s, %s of them with that entry among the choices"
            .formatted(
                outcomes.path("offered").path("contacts"), outcomes.path("offered").path("right")));
    lines.add("received:     %s".formatted(outcomes.path("received").path("contacts")));
    lines.add(
        "milliseconds: p50 %s, p95 %s, p99 %s, longest %s"
            .formatted(
                latency.path("p50"),
                latency.path("p95"),
                latency.path("p99"),
                latency.path("max")));
    lines.add(
        "found again:  %s; %s wait for a person, %s of these have an owner"
            .formatted(report.path("found"), report.path("waiting"), report.path("owned")));
    lines.add("lost:         %d".formatted(report.path("lost").size()));
    report
        .path("lost")
        .forEachEntry((id, fault) -> lines.add("  %s %s".formatted(id, fault.asString(""))));
    return String.join("\n", lines);
  }

  private static String listed(JsonNode counts) {
    return counts.properties().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }
}
