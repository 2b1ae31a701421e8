package org.contactrouter.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of members in docs/logs.md, and what must hold for every line of the functions. */
public final class LogTable {
  private static final List<String> EVENTS =
      List.of("http", "dispatch", "assign", "sweep", "late", "remind", "publish");
  private static final Set<String> OF_FAILURE = Set.of("at", "failure");
  private static final Set<String> OF_SUCCESS = Set.of("rung");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Map<String, Set<String>> members = new TreeMap<>();

  /** Reads the document. */
  public LogTable() throws IOException {
    for (String row : Files.readAllLines(Path.of("../docs/logs.md"))) {
      if (row.startsWith("| `")) {
        String[] cells = row.replace("`", "").split("\\|", -1);
        add(cells[1].strip(), List.of(cells[2].strip().split(", ")));
      }
    }
  }

  private void add(String member, List<String> in) {
    EVENTS.stream()
        .filter(event -> in.contains("all") || in.contains(event))
        .forEach(event -> members.computeIfAbsent(event, any -> new TreeSet<>()).add(member));
  }

  /**
   * The line is one JSON object with the documented members, those of a failure where it failed.
   */
  public void describes(String line) {
    JsonNode read = JSON.readTree(line);
    Set<String> expected =
        new TreeSet<>(members.getOrDefault(read.path("event").asString(), Set.of()));
    boolean failed =
        read.path("status").asInt(0) == 500 || read.path("outcome").asString("").equals("failed");
    expected.removeAll(failed ? OF_SUCCESS : OF_FAILURE);
    assertThat(new TreeSet<>(read.propertyNames())).as(line).isEqualTo(expected);
  }

  /** Every line is as documented, and none holds one of these texts. */
  public void holds(Collection<String> lines, Stream<String> secrets) {
    assertThat(lines).isNotEmpty().allSatisfy(this::describes);
    String all = String.join("\n", lines);
    assertThat(secrets.filter(all::contains)).isEmpty();
  }
}
