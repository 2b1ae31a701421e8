package org.contactrouter.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.http.ProblemWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What openapi.json says about the answers of each operation. */
final class Contract {
  private static final Set<String> TITLES =
      Stream.of(Language.values())
          .map(ProblemWords::in)
          .flatMap(words -> Stream.of(ProblemKind.values()).map(words::title))
          .collect(Collectors.toSet());

  private final Map<String, Set<Integer>> statuses = new TreeMap<>();

  Contract() throws IOException {
    try (InputStream document =
        Objects.requireNonNull(Wiring.class.getResourceAsStream("/openapi.json"))) {
      JsonMapper.shared()
          .readTree(document)
          .path("paths")
          .properties()
          .forEach(path -> path.getValue().properties().forEach(one -> add(path.getKey(), one)));
    }
  }

  private void add(String path, Map.Entry<String, JsonNode> operation) {
    Set<Integer> documented =
        operation.getValue().path("responses").propertyNames().stream()
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    if (!documented.isEmpty()) {
      statuses.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path, documented);
    }
  }

  /** Every operation. */
  Set<String> operations() {
    return statuses.keySet();
  }

  /** A documented status, never the fault of a server; a problem says so in its fixed words. */
  void check(String operation, Answer answer) {
    assertThat(answer.status()).isLessThan(500).isIn(statuses.get(operation));
    assertThat(answer.headers().values()).allMatch(value -> value.matches("[\\x20-\\x7E]*"));
    if (answer.status() >= 400) {
      assertThat(answer.header("content-type"))
          .isIn("application/problem+json", "text/html; charset=utf-8");
      if (answer.header("content-type").endsWith("json")) {
        problem(answer);
      } else {
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<h1");
      }
    }
  }

  private static void problem(Answer answer) {
    JsonNode problem = answer.json();
    assertThat(problem.path("title").stringValue()).isIn(TITLES);
    assertThat(problem.path("error")).isEqualTo(problem.path("title"));
    assertThat(problem.path("status").intValue()).isEqualTo(answer.status());
    assertThat(problem.path("type").stringValue()).startsWith("urn:contact-router:problem:");
    assertThat(problem.path("errors").isEmpty()).isFalse();
  }
}
