package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.cases.CaseState.AWAITING_CONFIRMATION;
import static org.contactrouter.cases.CaseState.AWAITING_CUSTOMER;
import static org.contactrouter.cases.CaseState.CLOSED;
import static org.contactrouter.cases.CaseState.OPEN;
import static org.contactrouter.cases.CaseState.QUARANTINED;
import static org.contactrouter.cases.CaseState.RESOLVED;
import static org.contactrouter.testing.Lives.AMBIGUOUS;
import static org.contactrouter.testing.Lives.EVA;
import static org.contactrouter.testing.Lives.KNOWN;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.Lives.RUI;
import static org.contactrouter.testing.fixture.ContactFixtures.ANY_TEXT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactrouter.act.Outcome;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Message;
import org.contactrouter.cases.Resolution;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;

/** The table "Life of a case", row by row. */
class LifeOfACaseTest {

  @Test
  void isOpenOnceSomeoneHasItWhenAPersonIsNeeded() {
    Lives one = Lives.of(QUESTION);

    assertThat(one.state()).isEqualTo(OPEN);
    assertThat(one.now().assignee()).contains(EVA);
  }

  @Test
  void awaitsConfirmationWhenAnAnswerWasGiven() {
    Lives one = Lives.of(KNOWN);

    assertThat(one.state()).isEqualTo(AWAITING_CONFIRMATION);
    assertThat(one.now().answer().map(FaqVersion::answer))
        .contains(KnowledgeFixtures.refundEu("v000001").answer());
  }

  @Test
  void awaitsTheCustomerWhenChoicesWereOffered() {
    assertThat(Lives.of(AMBIGUOUS).state()).isEqualTo(AWAITING_CUSTOMER);
  }

  @Test
  void isQuarantinedWhenItMayBeSpam() {
    assertThat(Lives.ofSpam(QUESTION).state()).isEqualTo(QUARANTINED);
  }

  @Test
  void staysOpenWhenItIsClaimedAndRepliedTo() {
    assertThat(after(Lives.of(QUESTION), one -> one.claim(EVA))).isEqualTo(OPEN);
    assertThat(after(Lives.of(QUESTION), one -> one.reply(EVA, "Já vejo.", "P1D"))).isEqualTo(OPEN);
  }

  @Test
  void isPromisedEverLaterWhenNobodyKeepsThePromise() {
    Lives one = Lives.of(QUESTION);
    one.pass("P30D");

    List<Instant> broken =
        one.now().history().stream()
            .filter(event -> event.change() instanceof Change.PromiseBroken)
            .map(CaseEvent::at)
            .toList();
    assertThat(broken).hasSizeBetween(8, 12);
    for (int at = 3; at < 7; at++) {
      Duration before = Duration.between(broken.get(at - 2), broken.get(at - 1));
      Duration after = Duration.between(broken.get(at - 1), broken.get(at));
      assertThat(after).isCloseTo(before.multipliedBy(2), Duration.ofMinutes(1));
    }
  }

  @Test
  void awaitsConfirmationWhenItIsResolved() {
    assertThat(after(Lives.of(QUESTION), one -> one.resolve(EVA))).isEqualTo(AWAITING_CONFIRMATION);
  }

  @Test
  void isOpenWhenACustomerWhoWasOfferedChoicesWritesOrWantsNoneOfThem() {
    assertThat(after(Lives.of(AMBIGUOUS), one -> one.writes("Nada disso."))).isEqualTo(OPEN);
    assertThat(after(Lives.of(AMBIGUOUS), Lives::picksNone)).isEqualTo(OPEN);
  }

  @Test
  void awaitsConfirmationWhenAnOfferedEntryIsPicked() {
    Lives one = Lives.of(AMBIGUOUS);

    one.picks("refund-br");

    assertThat(one.state()).isEqualTo(AWAITING_CONFIRMATION);
    assertThat(one.now().answer().map(FaqVersion::answer))
        .contains(KnowledgeFixtures.refundBr("v000001").answer());
  }

  @Test
  void isAssumedToBeResolvedWhenAnOfferIsMetWithSilence() {
    assertThat(after(Lives.of(AMBIGUOUS), one -> one.pass("P4D"))).isEqualTo(RESOLVED);
  }

  @Test
  void isResolvedWhenItHelped() {
    Lives one = Lives.of(KNOWN);

    one.helped();

    assertThat(one.state()).isEqualTo(RESOLVED);
    assertThat(word(one)).contains(Resolution.Word.CONFIRMED);
  }

  @Test
  void isOpenAtALevelWithAPersonWhenAnAnswerDidNotHelp() {
    Lives one = Lives.of(KNOWN);

    one.notHelped();

    assertThat(one.state()).isEqualTo(OPEN);
    assertThat(one.now().level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(one.now().assignee()).contains(EVA);
    assertThat(one.now().openPromises()).hasSize(1);
  }

  @Test
  void isOpenWhenAPersonIsWantedOrTheCustomerWritesAfterAnAnswer() {
    assertThat(after(Lives.of(KNOWN), Lives::wantsPerson)).isEqualTo(OPEN);
    assertThat(after(Lives.of(KNOWN), one -> one.writes("E no Natal?"))).isEqualTo(OPEN);
  }

  @Test
  void isAssumedToBeResolvedWhenTheWindowForAWordIsOver() {
    Lives one = Lives.of(KNOWN);

    one.pass("P3D");

    assertThat(one.state()).isEqualTo(RESOLVED);
    assertThat(word(one)).contains(Resolution.Word.ASSUMED);
  }

  @Test
  void isOpenAgainWhenItDidNotStaySolved() {
    Lives one = Lives.of(QUESTION);
    one.resolve(EVA);
    one.pass("P6D");

    one.notHelped();

    assertThat(one.state()).isEqualTo(OPEN);
    assertThat(one.now().assignee()).contains(EVA);
    assertThat(one.now().resolution()).isEmpty();
  }

  @Test
  void isClosedWhenItsTimeIsOver() {
    assertThat(after(Lives.of(KNOWN), one -> one.pass("P33D"))).isEqualTo(CLOSED);
    assertThat(after(Lives.ofSpam(QUESTION), one -> one.pass("P30D"))).isEqualTo(CLOSED);
  }

  @Test
  void isWorkByTheToldTimeWhenItIsReleased() {
    Lives one = Lives.ofSpam(QUESTION);
    one.pass("PT1H");

    one.releases("zita");

    assertThat(one.state()).isEqualTo(OPEN);
    assertThat(one.now().openPromises())
        .extracting(Promise::dueAt)
        .containsExactly(one.now().accepted().expectation().dueAt());
    assertChangesNothing(one, same -> same.releases("zita"));
  }

  @Test
  void isReleasedBySupervisorsOnly() {
    Lives one = Lives.ofSpam(QUESTION);

    assertThat(one.world.release(one.id(), RUI)).isEqualTo(new Outcome.Refused(one.now()));
  }

  @Test
  void takesNothingMoreWhenItIsClosed() {
    Lives one = Lives.of(KNOWN);
    one.pass("P33D");

    assertThat(one.world.hear(hear -> hear.message(one.id(), "Olá?")))
        .isEqualTo(new Outcome.Refused(one.now()));
    assertThat(one.world.hear(hear -> hear.notHelped(one.id())))
        .isEqualTo(new Outcome.Refused(one.now()));
    assertThat(one.world.work(work -> work.claim(one.id(), RUI)))
        .isEqualTo(new Outcome.Refused(one.now()));
  }

  @Test
  void isWorkedByTheOneWhoHasIt() {
    Lives one = Lives.of(QUESTION);

    assertThat(one.world.work(work -> work.claim(one.id(), RUI)))
        .isEqualTo(new Outcome.Refused(one.now()));
    assertThat(one.world.work(work -> work.claim("none", RUI))).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void isNotHelpedBeforeAnythingWasGiven() {
    Lives one = Lives.of(QUESTION);

    assertThat(one.world.hear(hear -> hear.helped(one.id())))
        .isEqualTo(new Outcome.Refused(one.now()));
  }

  @Test
  void keepsEveryTextByteForByte() {
    Lives one = Lives.of(ANY_TEXT);

    one.writes("1" + ANY_TEXT);
    one.reply(EVA, "2" + ANY_TEXT, "P1D");

    assertThat(one.now().talk().stream().map(Message::text))
        .containsExactly(ANY_TEXT, "1" + ANY_TEXT, "2" + ANY_TEXT);
  }

  @Test
  void changesNothingWhenACustomerRepeatsAnAct() {
    Lives one = Lives.of(KNOWN);
    one.writes("E no Natal?");
    Lives other = Lives.of(AMBIGUOUS);
    other.picks("refund-br");
    other.helped();

    assertChangesNothing(one, same -> same.writes("E no Natal?"));
    assertChangesNothing(one, Lives::notHelped);
    assertChangesNothing(one, Lives::wantsPerson);
    assertChangesNothing(other, same -> same.picks("refund-br"));
    assertChangesNothing(other, Lives::helped);
  }

  private static void assertChangesNothing(Lives one, Consumer<Lives> act) {
    var before = one.now();
    var mails = one.world.mails();
    act.accept(one);
    assertThat(one.now()).isEqualTo(before);
    assertThat(one.world.mails()).isEqualTo(mails);
  }

  private static CaseState after(Lives one, Consumer<Lives> act) {
    act.accept(one);
    return one.state();
  }

  private static Optional<Resolution.Word> word(Lives one) {
    return one.now().resolution().map(Resolution::word);
  }
}
