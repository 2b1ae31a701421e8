package org.contactrouter.functions.respond;

import java.util.ArrayList;
import java.util.List;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.triage.Decision;

/** A case as its customer is told of it. */
final class ToldCase {
  private ToldCase() {}

  /**
   * The case; one that is held as suspected spam as if a person had been asked for, so that nobody
   * can tell the two apart.
   */
  static Case of(Case whole) {
    boolean released =
        whole.history().stream().anyMatch(event -> event.change() instanceof Change.Released);
    return whole.accepted().decision() instanceof Decision.Quarantine held && !released
        ? Case.of(asEscalated(whole, held))
        : whole;
  }

  private static List<CaseEvent> asEscalated(Case whole, Decision.Quarantine held) {
    Change.Accepted accepted = whole.accepted();
    CaseEvent first = whole.history().getFirst();
    Change asked =
        new Change.Accepted(
            accepted.contact(),
            new Decision.Escalate(held.level(), ReasonCode.FAQ_MISS, held.evidence()),
            accepted.texts(),
            accepted.expectation(),
            accepted.queue(),
            accepted.customer());
    List<CaseEvent> history = new ArrayList<>(whole.history());
    history.set(
        0,
        new CaseEvent(
            first.number(),
            first.at(),
            first.by(),
            first.key(),
            asked,
            first.timers(),
            first.mail()));
    return history;
  }
}
