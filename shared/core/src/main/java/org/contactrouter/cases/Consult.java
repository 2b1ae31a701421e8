package org.contactrouter.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to a colleague, who does not get the case for it.
 *
 * @param by the agent who asked
 * @param agent the agent who was asked
 */
public record Consult(
    String id, Actor by, Instant at, String agent, String question, Optional<String> answer) {

  /** All that were ever asked in a case, the first one first. */
  public static List<Consult> of(Case whole) {
    List<Consult> consults = new ArrayList<>();
    for (CaseEvent event : whole.history()) {
      if (event.change() instanceof Change.Consulted(String id, String agent, String question)) {
        consults.add(new Consult(id, event.by(), event.at(), agent, question, Optional.empty()));
      } else if (event.change() instanceof Change.ConsultAnswered(String id, String text)) {
        consults.replaceAll(consult -> consult.id().equals(id) ? consult.answered(text) : consult);
      }
    }
    return List.copyOf(consults);
  }

  /** What this agent was asked and has not answered. */
  public static List<Consult> open(Case whole, String agent) {
    return of(whole).stream()
        .filter(consult -> consult.agent().equals(agent) && consult.answer().isEmpty())
        .toList();
  }

  private Consult answered(String text) {
    return new Consult(id, by, at, agent, question, Optional.of(text));
  }
}
