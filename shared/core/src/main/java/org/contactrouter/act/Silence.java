package org.contactrouter.act;

import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;

/** Someone got a case and did nothing to it since. */
final class Silence {
  private Silence() {}

  /** Whether whoever has it was given it and did nothing since. */
  static boolean of(Case whole) {
    return !since(whole).isEmpty();
  }

  /** The same, and something was late since: somebody else must get it. */
  static boolean isTooLong(Case whole) {
    return since(whole).stream().anyMatch(event -> event.change() instanceof Change.Breached);
  }

  /** What happened since they got it, itself included; nothing when they did something since. */
  private static List<CaseEvent> since(Case whole) {
    List<CaseEvent> history = whole.history();
    for (int last = history.size() - 1; last >= 0; last--) {
      CaseEvent event = history.get(last);
      if (gives(event.change(), whole.assignee())) {
        return history.subList(last, history.size());
      }
      if (whole.assignee().isPresent() && event.by().agent().equals(whole.assignee())) {
        return List.of();
      }
    }
    return List.of();
  }

  private static boolean gives(Change change, Optional<String> holder) {
    Optional<String> to =
        change instanceof Change.Assigned assigned
            ? Optional.of(assigned.agent())
            : change instanceof Change.Transferred transferred
                ? transferred.agent()
                : Optional.empty();
    return to.isPresent() && to.equals(holder);
  }
}
