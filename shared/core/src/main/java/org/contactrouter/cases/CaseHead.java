package org.contactrouter.cases;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;

/**
 * The part of a case that indexes need, kept beside its events.
 *
 * @param version number of the last event, the optimistic lock
 * @param queue the queue whose open work it is; empty when nobody owes the customer anything
 * @param dueAt by when they do; while it is hidden, when it is seen again
 * @param nextMomentAt when it must be looked at; empty when it is closed
 */
public record CaseHead(
    String caseId,
    int version,
    CaseState state,
    ContactLevel level,
    Optional<String> queue,
    Optional<Instant> dueAt,
    Optional<String> assignee,
    Optional<Instant> nextMomentAt) {

  /** The head that a case must have. */
  public static CaseHead of(Case whole) {
    boolean work = whole.state().isWork();
    return new CaseHead(
        whole.id(),
        whole.history().size() - 1,
        whole.state(),
        whole.level(),
        work ? Optional.of(whole.queue()) : Optional.empty(),
        work ? seenAt(whole) : Optional.empty(),
        whole.assignee(),
        whole.nextMoment());
  }

  private static Optional<Instant> seenAt(Case whole) {
    return whole.state() == CaseState.SNOOZED
        ? whole.timer(TimerKind.SNOOZE).map(Timer::dueAt)
        : whole.dueAt();
  }
}
