package org.contactrouter.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactrouter.local.api.Fault;
import tools.jackson.databind.JsonNode;

/** Titles with what is under them, in indented lines. */
final class Listed {
  /** More are only counted; the JSON has them all. */
  private static final int SHOWN = 5;

  private Listed() {}

  /** A title and its items; nothing if there are none. */
  static List<String> of(String title, List<String> items) {
    List<String> lines = new ArrayList<>();
    if (!items.isEmpty()) {
      lines.add("  " + title);
      items.stream().limit(SHOWN).forEach(item -> lines.add("      " + item));
    }
    if (items.size() > SHOWN) {
      lines.add("      and %d more (--json has all)".formatted(items.size() - SHOWN));
    }
    return lines;
  }

  /** The warnings in an answer of the API, by their codes. */
  static List<String> warnings(JsonNode answer) {
    return answer
        .path("warnings")
        .valueStream()
        .map(Fault::of)
        .collect(
            Collectors.groupingBy(
                Fault::code, TreeMap::new, Collectors.mapping(Fault::text, Collectors.toList())))
        .entrySet()
        .stream()
        .flatMap(kind -> of("warning " + kind.getKey() + ":", kind.getValue()).stream())
        .toList();
  }
}
