package org.contactrouter.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.audit.Finding.Kind;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Ledger;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;

/** Looks for what must never be true of a case, and for what should have happened by a moment. */
public final class CaseAudit {
  private final Case whole;
  private final Instant byThen;
  private final List<Finding> found = new ArrayList<>();

  private CaseAudit(Case whole, Instant byThen) {
    this.whole = whole;
    this.byThen = byThen;
  }

  /**
   * All that is wrong with a case.
   *
   * @param byThen what was due before it must have happened
   */
  public static List<Finding> of(Case whole, Instant byThen) {
    CaseAudit audit = new CaseAudit(whole, byThen);
    audit.isNeverGivenUp();
    audit.hasItsLedgerInBalance();
    audit.watchesEveryOpenPromise();
    audit.isFollowedUp();
    audit.decidesEachMailOnce();
    audit.isInTime();
    return List.copyOf(audit.found);
  }

  /** A next moment, and for work a queue. */
  private void isNeverGivenUp() {
    require(
        whole.nextMoment().isPresent() == (whole.state() != CaseState.CLOSED),
        "has no next moment, or one after its end");
    require(!whole.queue().isEmpty(), "has no queue");
  }

  /** Made = kept + broken + cancelled + open, told by the events. */
  private void hasItsLedgerInBalance() {
    Ledger ledger = Ledger.of(List.of(whole));
    long first = whole.accepted().decision() instanceof Decision.Escalate ? 1 : 0;
    boolean told =
        ledger.made() == first + happened(Change.PromiseMade.class)
            && ledger.kept() == happened(Change.PromiseKept.class)
            && ledger.broken() == happened(Change.PromiseBroken.class)
            && ledger.cancelled() == happened(Change.PromiseCancelled.class);
    require(told && ledger.isBalanced(), "its ledger is not in balance: " + ledger);
    boolean mayPromise = whole.state().isWork() || whole.state() == CaseState.AWAITING_CUSTOMER;
    require(mayPromise || ledger.open() == 0, "promises while nobody works on it");
  }

  /** Every time that a customer was told has a timer. */
  private void watchesEveryOpenPromise() {
    List<Instant> replies =
        whole.openPromises().stream()
            .filter(promise -> promise.kind() == Promise.Kind.REPLY)
            .map(Promise::dueAt)
            .toList();
    List<Instant> responses =
        whole.timers().stream()
            .filter(timer -> timer.kind().isResponse())
            .map(Timer::dueAt)
            .toList();
    require(responses.size() <= 1 && replies.equals(responses), "a promised reply has no timer");
    Set<String> others =
        whole.openPromises().stream()
            .filter(promise -> promise.kind() != Promise.Kind.REPLY)
            .map(Promise::id)
            .collect(Collectors.toSet());
    Set<String> watched =
        whole.timers().stream()
            .filter(timer -> timer.kind() == TimerKind.PROMISE)
            .flatMap(timer -> timer.about().stream())
            .collect(Collectors.toSet());
    require(others.equals(watched), "a promise has no timer");
  }

  /** Once after each resolution that lasts so long. */
  private void isFollowedUp() {
    Optional<Instant> due = Optional.empty();
    int asked = 0;
    for (CaseEvent event : whole.history()) {
      Change change = event.change();
      if (change instanceof Change.Assumed || change instanceof Change.Confirmed) {
        due = asked == 0 ? due.or(() -> followUp(event)) : due;
      } else if (change instanceof Change.FollowedUp) {
        due = Optional.empty();
        require(++asked == 1, "followed up twice");
      } else if (isAnotherTry(change)) {
        due = Optional.empty();
        asked = 0;
      } else if (change instanceof Change.Closed) {
        require(due.isEmpty(), Kind.NOT_FOLLOWED_UP, "closed without a follow-up");
      }
    }
    boolean late = whole.state() != CaseState.CLOSED && due.filter(byThen::isAfter).isPresent();
    require(!late, Kind.NOT_FOLLOWED_UP, "no follow-up");
  }

  /** Whether the resolution before it is over: the customer may choose an answer even after it. */
  private static boolean isAnotherTry(Change change) {
    return change instanceof Change.Reopened
        || change instanceof Change.Chosen
        || change instanceof Change.Resolved;
  }

  private static Optional<Instant> followUp(CaseEvent solved) {
    return solved.timers().stream()
        .filter(timer -> timer.kind() == TimerKind.FOLLOW_UP)
        .map(Timer::dueAt)
        .findFirst();
  }

  private void decidesEachMailOnce() {
    Set<String> ordered = new HashSet<>();
    whole.history().stream()
        .flatMap(event -> event.mail().stream())
        .map(MailOrder::id)
        .forEach(id -> require(ordered.add(id), "decided a mail twice: " + id));
  }

  private void isInTime() {
    for (Timer timer : whole.timers()) {
      require(
          !promises(timer) || !timer.dueAt().isBefore(byThen),
          Kind.PROMISE_MISSED,
          timer.kind()
              + timer.about().map(" of "::concat).orElse("")
              + " was due "
              + timer.dueAt());
    }
    for (MailOrder order : whole.mail()) {
      require(
          !order.since().isBefore(byThen),
          Kind.MAIL_NOT_SENT,
          order.kind() + " was decided at " + order.since());
    }
    whole
        .nextMoment()
        .filter(byThen::isAfter)
        .ifPresent(
            moment ->
                require(
                    false,
                    whole.history().size() == 1 ? Kind.NOT_ROUTED : Kind.OVERDUE,
                    "was due at " + moment));
  }

  private static boolean promises(Timer timer) {
    return timer.kind().isResponse() || timer.kind() == TimerKind.PROMISE;
  }

  private long happened(Class<? extends Change> change) {
    return whole.history().stream().filter(event -> change.isInstance(event.change())).count();
  }

  private void require(boolean met, String what) {
    require(met, Kind.ILLEGAL, what);
  }

  private void require(boolean met, Kind kind, String what) {
    if (!met) {
      found.add(new Finding(kind, what));
    }
  }
}
