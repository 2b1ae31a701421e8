package org.contactrouter.cases;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;

/**
 * The part of a case that indexes need, kept beside its events.
 *
 * @param version number of the last event, the optimistic lock
 * @param queue the queue whose open work it is, or {@link #QUARANTINE}; empty when nobody owes the
 *     customer anything, as while they are asked and nothing is promised
 * @param dueAt by when they do; while it is hidden, when it is seen again; of suspected spam, when
 *     it is closed
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

  /** What suspected spam waits in for a supervisor; no queue of a company can have this id. */
  public static final String QUARANTINE = "#quarantine";

  /** The head that a case must have. */
  public static CaseHead of(Case whole) {
    return new CaseHead(
        whole.id(),
        whole.history().size() - 1,
        whole.state(),
        whole.level(),
        queue(whole),
        dueAt(whole),
        whole.assignee(),
        whole.nextMoment());
  }

  private static Optional<String> queue(Case whole) {
    return switch (whole.state()) {
      case NEW, OPEN, SNOOZED -> Optional.of(whole.queue());
      case AWAITING_CUSTOMER -> whole.dueAt().map(_ -> whole.queue());
      case QUARANTINED -> Optional.of(QUARANTINE);
      case AWAITING_CONFIRMATION, RESOLVED, CLOSED -> Optional.empty();
    };
  }

  private static Optional<Instant> dueAt(Case whole) {
    return switch (whole.state()) {
      case NEW, OPEN, AWAITING_CUSTOMER -> whole.dueAt();
      case SNOOZED -> whole.timer(TimerKind.SNOOZE).map(Timer::dueAt);
      case QUARANTINED -> whole.timer(TimerKind.REVIEW).map(Timer::dueAt);
      case AWAITING_CONFIRMATION, RESOLVED, CLOSED -> Optional.empty();
    };
  }
}
