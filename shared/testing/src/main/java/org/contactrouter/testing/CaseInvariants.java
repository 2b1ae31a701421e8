package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;

/** What is true of every case at every moment. */
public final class CaseInvariants {
  private final Case whole;

  private CaseInvariants(Case whole) {
    this.whole = whole;
  }

  /** Fails with the first that does not hold. */
  public static void check(Case whole) {
    CaseInvariants invariants = new CaseInvariants(whole);
    assertThat(Case.of(whole.history())).isEqualTo(whole);
    invariants.isNeverGivenUp();
    invariants.hasItsLedgerInBalance();
    invariants.watchesEveryOpenPromise();
    invariants.isFollowedUpOncePerResolution();
  }

  /** A next moment, and for work an owner or a queue (R38). */
  private void isNeverGivenUp() {
    assertThat(whole.nextMoment().isPresent()).isEqualTo(whole.state() != CaseState.CLOSED);
    assertThat(whole.queue()).isNotEmpty();
  }

  /** Made = kept + broken + cancelled + open, told by the events (R41). */
  private void hasItsLedgerInBalance() {
    long first = whole.accepted().decision() instanceof Decision.Escalate ? 1 : 0;
    assertThat(whole.promises()).hasSize((int) (first + happened(Change.PromiseMade.class)));
    assertThat(inState(Promise.State.KEPT)).isEqualTo(happened(Change.PromiseKept.class));
    assertThat(inState(Promise.State.BROKEN)).isEqualTo(happened(Change.PromiseBroken.class));
    assertThat(inState(Promise.State.CANCELLED)).isEqualTo(happened(Change.PromiseCancelled.class));
    if (!whole.state().isWork() && whole.state() != CaseState.AWAITING_CUSTOMER) {
      assertThat(whole.openPromises()).isEmpty();
    }
  }

  /** Every date that a customer was told has a timer, and nobody owes a reply without a promise. */
  private void watchesEveryOpenPromise() {
    List<Timer> responses =
        whole.timers().stream().filter(timer -> timer.kind().isResponse()).toList();
    assertThat(responses).hasSizeLessThanOrEqualTo(1);
    assertThat(open(promise -> promise.kind() == Promise.Kind.REPLY).map(Promise::dueAt))
        .containsExactlyElementsOf(responses.stream().map(Timer::dueAt).toList());
    assertThat(open(promise -> promise.kind() != Promise.Kind.REPLY).map(Promise::id))
        .containsExactlyInAnyOrderElementsOf(
            whole.timers().stream()
                .filter(timer -> timer.kind() == TimerKind.PROMISE)
                .flatMap(timer -> timer.about().stream())
                .toList());
  }

  /** Between two reopenings, at most one question whether it stayed solved (R43). */
  private void isFollowedUpOncePerResolution() {
    long asked = 0;
    for (CaseEvent event : whole.history()) {
      asked += event.change() instanceof Change.FollowedUp ? 1 : 0;
      asked = event.change() instanceof Change.Reopened ? 0 : asked;
      assertThat(asked).isLessThanOrEqualTo(1);
    }
  }

  private Stream<Promise> open(Predicate<Promise> which) {
    return whole.openPromises().stream().filter(which);
  }

  private long inState(Promise.State state) {
    return whole.promises().stream().filter(promise -> promise.state() == state).count();
  }

  private long happened(Class<? extends Change> change) {
    return whole.history().stream().filter(event -> change.isInstance(event.change())).count();
  }
}
