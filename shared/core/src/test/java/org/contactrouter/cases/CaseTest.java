package org.contactrouter.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactrouter.cases.Histories.ASSIGNMENT;
import static org.contactrouter.cases.Histories.CLOSURE;
import static org.contactrouter.cases.Histories.CONFIRMATION;
import static org.contactrouter.cases.Histories.NOW;
import static org.contactrouter.cases.Histories.RESPONSE;
import static org.contactrouter.cases.Histories.TEXT;
import static org.contactrouter.cases.Histories.ZONE;
import static org.contactrouter.cases.Histories.after;
import static org.contactrouter.cases.Histories.answered;
import static org.contactrouter.cases.Histories.escalated;
import static org.contactrouter.cases.Histories.later;
import static org.contactrouter.cases.Histories.offered;
import static org.contactrouter.cases.Histories.quarantined;

import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.promise.Promise;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Promise FIRST =
      new Promise(
          "promise-1", Promise.Kind.REPLY, "Até às 14:02.", later(240), ZONE, Promise.State.OPEN);

  @Test
  void waitsForAPersonWhenAPersonIsNeeded() {
    Case opened = escalated();

    assertThat(opened.state()).isEqualTo(CaseState.NEW);
    assertThat(opened.timers()).containsExactly(ASSIGNMENT, RESPONSE);
    assertThat(opened.promises()).containsExactly(FIRST);
    assertThat(opened.talk()).containsExactly(new Message(Actor.CUSTOMER, NOW, "Onde está?"));
  }

  @Test
  void waitsForTheCustomersWordWhenItWasAnswered() {
    Case opened = answered();

    assertThat(opened.state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
    assertThat(opened.answer()).contains(TEXT);
    assertThat(opened.promises()).isEmpty();
  }

  @Test
  void waitsForAChoiceWhenAnswersWereOffered() {
    Case opened = offered();

    assertThat(opened.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(opened.choices()).containsExactly(TEXT);
    assertThat(opened.answer()).isEmpty();
  }

  @Test
  void isHeldWhenItMayBeSpam() {
    assertThat(quarantined().state()).isEqualTo(CaseState.QUARANTINED);
  }

  @Test
  void cannotWaitForNothing() {
    Case opened = escalated();
    Case claimed = after(opened, new Change.Claimed("rui"));

    assertThatThrownBy(() -> after(claimed, new Change.Replied("Amanhã.")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("waits for nothing");
    assertThatThrownBy(() -> after(opened, new Change.Confirmed()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void mayWaitForNothingWhenItIsClosed() {
    Case closed = after(answered(), new Change.Closed());

    assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
    assertThat(closed.nextMoment()).isEmpty();
  }

  @Test
  void beginsWithItsAcceptanceAndNothingElse() {
    assertThatThrownBy(() -> Case.of(List.of())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> after(escalated(), escalated().accepted()))
        .hasMessage("accepted twice");
  }

  @Test
  void hasNoGapInItsHistory() {
    CaseEvent early =
        new CaseEvent(
            2,
            NOW,
            Actor.ROUTER,
            Optional.empty(),
            new Change.Claimed("rui"),
            List.of(),
            List.of());

    assertThatThrownBy(() -> escalated().after(List.of(early)))
        .hasMessage("event 2 follows 1 events");
  }

  @Test
  void isTheSameWhetherFoldedAtOnceOrStepByStep() {
    Case claimed = after(escalated(), new Change.Claimed("rui"));
    Case resolved = after(claimed, new Change.Resolved("note", Optional.empty()), CONFIRMATION);

    assertThat(Case.of(resolved.history())).isEqualTo(resolved);
  }

  @Test
  void isOpenOnceSomeoneHasItOrItsQueue() {
    Case claimed = after(escalated(), new Change.Claimed("rui"));
    Case left = after(escalated(), new Change.LeftInQueue("nobody is there"));

    assertThat(claimed.state()).isEqualTo(CaseState.OPEN);
    assertThat(claimed.assignee()).contains("rui");
    assertThat(claimed.timers()).containsExactly(RESPONSE);
    assertThat(left.state()).isEqualTo(CaseState.OPEN);
    assertThat(left.assignee()).isEmpty();
  }

  @Test
  void doesNotTakeAClaimForAReply() {
    Case claimed = after(escalated(), new Change.Claimed("rui"));

    assertThat(claimed.timer(TimerKind.FIRST_RESPONSE)).contains(RESPONSE);
    assertThat(claimed.hadPerson()).isTrue();
    assertThat(escalated().hadPerson()).isFalse();
  }

  @Test
  void forgetsWhatItWaitedForWhenItIsResolved() {
    Case claimed = after(escalated(), new Change.Claimed("rui"));
    Case resolved =
        after(claimed, new Change.Resolved("note", Optional.of("DEFECT")), CONFIRMATION);

    assertThat(resolved.state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
    assertThat(resolved.timers()).containsExactly(CONFIRMATION);
    assertThat(resolved.resolution())
        .contains(
            new Resolution(
                later(1), Optional.of("note"), Optional.of("DEFECT"), Resolution.Word.AWAITED));
  }

  @Test
  void tellsWhatWasConfirmedFromWhatWasAssumed() {
    Case confirmed = after(answered(), new Change.Confirmed(), CLOSURE);
    Case assumed = after(answered(), new Change.Assumed(), CLOSURE);

    assertThat(confirmed.resolution().map(Resolution::word)).contains(Resolution.Word.CONFIRMED);
    assertThat(assumed.resolution().map(Resolution::word)).contains(Resolution.Word.ASSUMED);
    assertThat(assumed.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void isWorkAgainWhenItIsReopened() {
    Case reopened = after(offered(), new Change.Reopened(ReasonCode.NOT_HELPED), RESPONSE);

    assertThat(reopened.state()).isEqualTo(CaseState.OPEN);
    assertThat(reopened.choices()).isEmpty();
    assertThat(reopened.resolution()).isEmpty();
    assertThat(reopened.timers()).containsExactly(RESPONSE);
  }

  @Test
  void knowsTheTextThatTheCustomerChose() {
    Case chosen = after(offered(), new Change.Chosen(TEXT), CONFIRMATION);

    assertThat(chosen.state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
    assertThat(chosen.answer()).contains(TEXT);
    assertThat(chosen.choices()).isEmpty();
  }

  @Test
  void settlesAPromiseOnceAndStopsItsTimer() {
    Timer timer = Timer.ofPromise("promise-2", NOW, later(30), later(60));
    Promise second =
        new Promise(
            "promise-2", Promise.Kind.ACTION, "Ligamos", later(45), ZONE, Promise.State.OPEN);
    Case made = after(escalated(), new Change.PromiseMade(second), timer);

    Case kept = after(made, new Change.PromiseKept("promise-2"));
    Case keptThenBroken = after(kept, new Change.PromiseBroken("promise-2"));

    assertThat(made.nextPromiseId()).isEqualTo("promise-3");
    assertThat(made.openPromises()).containsExactly(FIRST, second);
    assertThat(kept.promises()).containsExactly(FIRST, second.in(Promise.State.KEPT));
    assertThat(kept.timers()).containsExactly(ASSIGNMENT, RESPONSE);
    assertThat(keptThenBroken.promises()).isEqualTo(kept.promises());
  }

  @Test
  void isDueAtItsWarningAndThenAtItsEnd() {
    Case claimed = after(escalated(), new Change.Claimed("rui"));
    Case warned = after(claimed, new Change.Warned(TimerKind.FIRST_RESPONSE, Optional.empty()));

    assertThat(claimed.nextMoment()).contains(later(180));
    assertThat(warned.nextMoment()).contains(later(240));
    assertThat(warned.dueAt()).contains(later(240));
  }

  @Test
  void isDueWhileAMailWaits() {
    Case opened = answered();
    Case waiting =
        opened.after(
            NextEvents.of(opened, later(5), Actor.ROUTER)
                .add(new Change.MessageAdded("e"))
                .mailAgent(MailKind.CUSTOMER_WROTE, "rui")
                .mailCustomer(MailKind.REPLIED)
                .list());
    Case sent = after(waiting, new Change.MailSent("1-0"));
    Case refused = after(sent, new Change.MailRefused("1-1", "no address"));

    assertThat(waiting.mail().stream().map(MailOrder::id)).containsExactly("1-0", "1-1");
    assertThat(waiting.nextMoment()).contains(later(6));
    assertThat(sent.mail().stream().map(MailOrder::id)).containsExactly("1-1");
    assertThat(refused.nextMoment()).isEqualTo(opened.nextMoment());
  }

  @Test
  void isWorkedInTheQueueOfItsLevel() {
    Case raised =
        after(
            escalated(),
            new Change.LevelChanged(
                ContactLevel.LOW_TOUCH,
                ContactLevel.HIGH_TOUCH,
                ReasonCode.SLA_BREACH,
                "high-touch"));

    assertThat(raised.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(CaseHead.of(raised))
        .isEqualTo(
            new CaseHead(
                "one",
                1,
                CaseState.NEW,
                ContactLevel.HIGH_TOUCH,
                Optional.of("high-touch"),
                Optional.of(later(240)),
                Optional.empty(),
                Optional.of(later(1))));
  }

  @Test
  void isInNoQueueWhileNobodyOwesAnything() {
    CaseHead head = CaseHead.of(answered());

    assertThat(head.queue()).isEmpty();
    assertThat(head.dueAt()).isEmpty();
    assertThat(head.nextMomentAt()).contains(later(4_000));
  }
}
