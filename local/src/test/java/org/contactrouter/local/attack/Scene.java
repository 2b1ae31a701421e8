package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases in several states, and the tokens that lead to them.
 *
 * @param caseIds answered, offered and waiting for a person
 */
record Scene(List<String> caseIds, List<String> customers, List<String> work, List<String> lists) {
  private static final List<String> QUESTIONS =
      List.of(
          "Como posso seguir a minha encomenda?",
          "¿Cuándo me devuelven el dinero?",
          "I want to make a formal complaint.");

  /** New cases; the same number gives the same ids. */
  static Scene open(Target target, int number) {
    List<String> ids = new ArrayList<>();
    for (String question : QUESTIONS) {
      Wire wire = new Wire("POST", "/f/{formId}", "contact");
      wire.header("Content-Type", "application/json");
      wire.header("Idempotency-Key", "scene-%d-%d".formatted(number, ids.size()));
      wire.body(
          JsonMapper.shared()
              .writeValueAsString(Map.of("message", question, "email", "ana@marzipan.example"))
              .getBytes(UTF_8));
      ids.add(target.answer(wire).json().path("id").stringValue());
    }
    Duration valid = Duration.ofDays(1);
    return new Scene(
        ids,
        ids.stream().map(target::caseToken).toList(),
        ids.stream().map(id -> target.agentToken("rui", id, valid)).toList(),
        List.of(target.agentToken("rui", "all", valid), target.agentToken("ines", "all", valid)));
  }

  /** Every token. */
  List<String> tokens() {
    List<String> all = new ArrayList<>(customers);
    all.addAll(work);
    all.addAll(lists);
    return all;
  }
}
