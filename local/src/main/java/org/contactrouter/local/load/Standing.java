package org.contactrouter.local.load;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where a case stands, as the system tells it. */
record Standing(
    String state, Optional<String> owner, Optional<String> queue, Optional<String> nextMoment) {
  private static final Set<String> WORK = Set.of("NEW", "OPEN", "SNOOZED");

  /** Reads a line of {@code /local/cases}, or an answer of {@code /api/cases}. */
  static Standing of(JsonNode line) {
    return new Standing(
        line.path("state").asString(""),
        line.path("owner").stringValueOpt().or(() -> line.path("assignee").stringValueOpt()),
        line.path("queue").stringValueOpt(),
        line.path("nextMomentAt").stringValueOpt());
  }

  /** Whether a person owes the customer something. */
  boolean isWork() {
    return WORK.contains(state);
  }

  /** What is missing that no case may lack (R38). */
  Optional<String> fault() {
    if (state.isEmpty()) {
      return Optional.of("has no state");
    }
    if (nextMoment.isEmpty() && !state.equals("CLOSED")) {
      return Optional.of("has no next moment");
    }
    return isWork() && owner.isEmpty() && queue.isEmpty()
        ? Optional.of("has no owner and no queue")
        : Optional.empty();
  }
}
