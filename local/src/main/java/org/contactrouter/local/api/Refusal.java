package org.contactrouter.local.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is no success, in words: its title, then a line for each named error. */
final class Refusal {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Refusal() {}

  /** What was answered to a request, for who made it. */
  static CommandException of(String request, HttpResponse<String> answer) {
    JsonNode problem = read(answer.body());
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d %s"
            .formatted(request, answer.statusCode(), problem.path("title").asString(""))
            .strip());
    problem.path("errors").forEach(error -> lines.add("  " + Fault.of(error)));
    return new CommandException(String.join("\n", lines));
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }
}
