package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.EVA;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.Lives.RUI;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.SettingsFixtures.HIGH_TOUCH;
import static org.contactrouter.testing.fixture.SettingsFixtures.LOW_TOUCH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Consult;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.CustomerFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** What an agent can do to a case besides answering it. Eva gets each case here first. */
class AgentActsTest {
  private static final String ZITA = "zita";

  @Test
  void isClaimedByWhoeverDidSomethingToItSinceItCameToThem() {
    Lives one = Lives.of(QUESTION);
    assertThat(WorkCase.claimed(one.now(), EVA)).isFalse();

    one.reply(EVA, "Já vejo.", "P2D");
    assertThat(WorkCase.claimed(one.now(), EVA)).isTrue();

    one.transfer(EVA, LOW_TOUCH, Optional.of(RUI));
    assertThat(WorkCase.claimed(one.now(), EVA)).isFalse();
    assertThat(WorkCase.claimed(one.now(), RUI)).isFalse();

    one.claim(RUI);
    one.transfer(RUI, LOW_TOUCH, Optional.of(EVA));
    assertThat(WorkCase.claimed(one.now(), EVA)).isFalse();
  }

  @Test
  void asksTheCustomerAndGoesOnWithTheirAnswer() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P2D");

    one.ask(EVA, "Qual é o número?");

    assertThat(one.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(last(one)).isEqualTo("ASKED ana@example.com");
    assertThat(states(one)).containsExactly(Promise.State.KEPT, Promise.State.OPEN);

    one.writes("4471");
    assertThat(one.state()).isEqualTo(CaseState.OPEN);
    assertThat(one.now().timer(TimerKind.NEXT_RESPONSE)).isPresent();
    assertThat(last(one)).isEqualTo("CUSTOMER_WROTE eva@example.org");
  }

  @Test
  void remindsOfAQuestionOnceAndThenTakesItAsSolved() {
    Lives one = Lives.of(QUESTION);
    one.ask(EVA, "Qual é o número?");

    one.pass("P3D");
    assertThat(one.world.mails()).endsWith("ASKED ana@example.com", "ASK_REMINDER ana@example.com");
    one.pass("P1D");

    assertThat(one.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void takesSilenceForAYesOnlyOnceAllThatIsPromisedIsOver() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");
    one.reply(EVA, "Também isto.", "P12D");
    one.ask(EVA, "Qual é o número?");
    one.pass("P5D");

    one.keep(EVA, "promise-2");
    one.pass("P2D");
    assertThat(one.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(one.world.mails()).filteredOn(mail -> mail.startsWith("ASK_REMINDER")).hasSize(1);

    one.keep(EVA, "promise-3");
    assertThat(one.now().nextMoment()).contains(at("P7D"));
    one.pass("PT1M");

    assertThat(one.state()).isEqualTo(CaseState.RESOLVED);
    assertThat(states(one)).containsOnly(Promise.State.KEPT);
  }

  @Test
  void waitsForAnAnswerAsLongAsEverWhenWhatIsPromisedIsOverSooner() {
    Lives kept = Lives.of(QUESTION);
    kept.reply(EVA, "Já vejo.", "P9D");
    kept.ask(EVA, "Qual é o número?");

    kept.pass("P1D");
    kept.cancel(EVA, "promise-2", "Já não há");
    kept.pass("P2DT23H");
    assertThat(kept.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    kept.pass("PT1H");

    assertThat(kept.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void remindsOfAQuestionOnceAlsoAfterALongOutage() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");
    one.ask(EVA, "Qual é o número?");

    one.world.outage(Duration.ofDays(5));
    one.pass("PT1H");

    assertThat(one.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(one.world.mails()).filteredOn(mail -> mail.startsWith("ASK_REMINDER")).hasSize(1);
  }

  @Test
  void tellsHowLongSilenceIsNoYes() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");
    one.ask(EVA, "Qual é o número?");

    one.pass("P2D");

    assertThat(last(one)).isEqualTo("ASK_REMINDER ana@example.com");
    assertThat(one.world.postman().sent().getLast().text())
        .contains("Se não nos disser nada até quarta-feira, 2 de dezembro, às 10:02");
  }

  @Test
  void keepsInSightWhatIsPromisedWhileTheCustomersAnswerIsAwaited() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");
    one.reply(EVA, "Também isto.", "P5D");

    one.ask(EVA, "Qual é o número?");
    CaseHead promised = CaseHead.of(one.now());
    one.keep(EVA, "promise-2");
    one.keep(EVA, "promise-3");
    CaseHead kept = CaseHead.of(one.now());

    assertThat(promised.queue()).contains(LOW_TOUCH);
    assertThat(promised.dueAt()).contains(at("P5D"));
    assertThat(kept.queue()).isEmpty();
    assertThat(kept.dueAt()).isEmpty();
  }

  @Test
  void breaksAPromiseAlsoWhileTheCustomersAnswerIsAwaited() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT4H");
    one.ask(EVA, "Qual é o número?");

    one.pass("PT4H15M");

    assertThat(one.state()).isEqualTo(CaseState.OPEN);
    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.BROKEN, Promise.State.OPEN);
    assertThat(one.world.mails()).contains("LATE ana@example.com");
  }

  @Test
  void stopsTheClockOfTheSolutionOnlyWhileTheCustomersAnswerIsAwaited() {
    Lives one = Lives.measured(QUESTION);
    assertThat(due(one, TimerKind.RESOLUTION)).contains(at("PT24H"));
    one.pass("PT3H");
    one.ask(EVA, "Qual é o número?");
    assertThat(due(one, TimerKind.RESOLUTION)).isEmpty();

    one.pass("PT10H");
    one.writes("4471");

    assertThat(due(one, TimerKind.RESOLUTION)).contains(at("PT34H"));
  }

  @Test
  void raisesWhatIsNotSolvedInTimeAndTellsNoCustomerATimeTheyNeverHeard() {
    Lives one = Lives.measured(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");

    one.pass("PT24H");

    assertThat(one.now().level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(one.now().history())
        .extracting(event -> event.change())
        .contains(new Change.Breached(TimerKind.RESOLUTION, Optional.empty()));
    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.OPEN, Promise.State.OPEN);
    assertThat(one.world.mails())
        .contains("WARNING eva@example.org", "BREACH zita@example.org")
        .doesNotContain("LATE ana@example.com");
  }

  @Test
  void isNeverSilentForLongAtHighTouch() {
    Lives one = Lives.measured(QUESTION);
    one.raise(EVA);
    one.reply(EVA, "Já vejo.", "P9D");
    assertThat(due(one, TimerKind.PERIODIC_UPDATE)).contains(at("PT12H"));

    one.pass("PT6H");
    one.reply(EVA, "Ainda vejo.", "P9D");
    assertThat(due(one, TimerKind.PERIODIC_UPDATE)).contains(at("PT18H"));

    one.pass("PT12H");
    assertThat(one.world.mails()).contains("BREACH zita@example.org");
    assertThat(due(one, TimerKind.NEXT_RESPONSE)).contains(at("PT20H"));
  }

  @Test
  void isNeverSilentForLongOnceItIsRaised() {
    Lives one = Lives.measured(QUESTION);
    one.reply(EVA, "Já vejo.", "P9D");
    one.pass("PT1H");
    Lives owed = Lives.measured(QUESTION);

    one.raise(EVA);
    owed.raise(EVA);

    assertThat(due(one, TimerKind.PERIODIC_UPDATE)).contains(at("PT13H"));
    assertThat(due(owed, TimerKind.PERIODIC_UPDATE)).isEmpty();
  }

  @Test
  void hidesACaseUntilItsTimeAndStopsNoClock() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P2D");
    one.snooze(EVA, "P1D");

    assertThat(one.state()).isEqualTo(CaseState.SNOOZED);
    assertThat(CaseHead.of(one.now()).dueAt()).contains(at("P1D"));
    assertThat(one.now().openPromises()).hasSize(1);

    one.pass("P1D");
    assertThat(one.state()).isEqualTo(CaseState.OPEN);
    assertThat(last(one)).isEqualTo("WOKEN eva@example.org");
  }

  @Test
  void isInSightAgainWhenTheCustomerWritesOrSomethingIsLate() {
    Lives written = Lives.of(QUESTION);
    written.reply(EVA, "Já vejo.", "P9D");
    written.snooze(EVA, "P5D");
    written.writes("Obrigada!");
    assertThat(written.state()).isEqualTo(CaseState.OPEN);
    assertThat(states(written))
        .containsExactly(Promise.State.KEPT, Promise.State.OPEN, Promise.State.OPEN);

    Lives late = Lives.of(QUESTION);
    late.snooze(EVA, "P5D");
    late.pass("PT4H");
    assertThat(late.state()).isEqualTo(CaseState.OPEN);
    assertThat(states(late)).containsExactly(Promise.State.BROKEN, Promise.State.OPEN);
  }

  @Test
  void givesItToOthersWithoutAskingTheCustomerAgain() {
    Lives one = Lives.of(QUESTION);
    one.transfer(EVA, LOW_TOUCH, Optional.of(RUI));

    assertThat(one.now().assignee()).contains(RUI);
    assertThat(last(one)).isEqualTo("ASSIGNED rui@example.org");

    one.transfer(RUI, HIGH_TOUCH, Optional.empty());
    assertThat(one.now().queue()).isEqualTo(HIGH_TOUCH);
    assertThat(one.now().assignee()).contains(EVA);
    assertThat(one.now().level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(one.now().talk()).hasSize(1);
  }

  @Test
  void goesToNobodyWhoIsAwayAndToNoQueueThatIsNotThere() {
    Lives one = Lives.of(QUESTION);
    one.world.settings().apply(SettingsFixtures.absent(Set.of(RUI)));
    Case before = one.now();

    for (Outcome refused :
        List.of(
            transferred(one, LOW_TOUCH, Optional.of(RUI)),
            transferred(one, LOW_TOUCH, Optional.of(EVA)),
            transferred(one, LOW_TOUCH, Optional.empty()),
            transferred(one, "nowhere", Optional.empty()))) {
      assertThat(refused).isEqualTo(new Outcome.Refused(before));
    }
  }

  @Test
  void raisesTheLevelAndGivesItToTheOwnerOfTheAccount() {
    Lives one = Lives.of(QUESTION);
    one.world.know(CustomerFixtures.owned(one.world.digest(ContactFixtures.ADDRESS)));

    one.raise(EVA);
    one.world.work(work -> work.moving().raise(one.id(), RUI));

    assertThat(one.now().level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(one.now().history())
        .extracting(event -> event.change())
        .filteredOn(Change.LevelChanged.class::isInstance)
        .containsExactly(
            new Change.LevelChanged(
                ContactLevel.LOW_TOUCH,
                ContactLevel.HIGH_TOUCH,
                ReasonCode.RAISED_BY_AGENT,
                HIGH_TOUCH));
    assertThat(one.now().assignee()).contains(RUI);
  }

  @Test
  void asksAColleagueWhoDoesNotGetTheCase() {
    Lives one = Lives.of(QUESTION);
    one.consult(EVA, RUI, "PT2H");
    one.consult(EVA, RUI, "PT2H");
    assertThat(last(one)).isEqualTo("CONSULTED rui@example.org");
    assertThat(one.world.work(work -> work.claim(one.id(), RUI)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(one.world.work(work -> work.consults().answer(one.id(), ZITA, "consult-1", "?")))
        .isInstanceOf(Outcome.Refused.class);

    one.answers(RUI, "consult-1");

    assertThat(Consult.of(one.now())).hasSize(1);
    assertThat(Consult.open(one.now(), RUI)).isEmpty();
    assertThat(one.now().assignee()).contains(EVA);
    assertThat(one.now().talk()).hasSize(1);
    assertThat(last(one)).isEqualTo("CONSULT_ANSWERED eva@example.org");
  }

  @Test
  void goesBackToTheAskerWhenNobodyAnswers() {
    Lives one = Lives.of(QUESTION);
    one.consult(EVA, RUI, "PT2H");

    one.pass("PT1H");
    assertThat(last(one)).isEqualTo("CONSULTED rui@example.org");
    one.pass("PT1H");
    assertThat(last(one)).isEqualTo("CONSULT_LATE eva@example.org");

    one.answers(RUI, "consult-1");
    assertThat(last(one)).isEqualTo("CONSULT_ANSWERED eva@example.org");
  }

  @Test
  void keepsWhatWasWrongAsDataAndChangesNothingElse() {
    Lives one = Lives.of(QUESTION);
    Case before = one.now();
    one.label(EVA, Change.Labelled.Wrong.FAQ);
    one.label(EVA, Change.Labelled.Wrong.FAQ);

    assertThat(one.now().history()).hasSize(before.history().size() + 1);
    assertThat(one.now().timers()).isEqualTo(before.timers());
    assertThat(one.now().level()).isEqualTo(before.level());
  }

  @Test
  void tellsTheCustomerHowItWentOnceNothingIsPromisedAnyMore() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");
    one.pass("PT1H");

    one.keep(EVA, "promise-2");
    one.keep(EVA, "promise-2");

    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.KEPT, Promise.State.OPEN);
    assertThat(due(one, TimerKind.NEXT_RESPONSE)).contains(at("PT5H"));
  }

  @Test
  void takesAPromiseBackOnlyWithAReasonThatTheCustomerReads() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");

    one.cancel(EVA, "promise-2", "Já não há essa cor");

    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.CANCELLED, Promise.State.OPEN);
    assertThat(last(one)).isEqualTo("PROMISE_CANCELLED ana@example.com");
    assertThat(one.world.work(work -> work.promises().cancel(one.id(), EVA, "promise-3", "x")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void takesACaseFromSomeoneWhoNeverTouchedIt() {
    Lives one = Lives.of(QUESTION);
    one.transfer(EVA, LOW_TOUCH, Optional.of(RUI));

    one.pass("PT4H");

    assertThat(one.now().assignee()).contains(EVA);
    assertThat(last(one)).isEqualTo("ASSIGNED eva@example.org");
  }

  @Test
  void isWorkedBySupervisorsWhoeverHasIt() {
    Lives one = Lives.of(QUESTION);

    one.transfer(ZITA, LOW_TOUCH, Optional.of(RUI));
    one.reply(ZITA, "Trato eu.", "PT8H");

    assertThat(one.now().assignee()).contains(ZITA);
  }

  private static Outcome transferred(Lives one, String queue, Optional<String> to) {
    return one.world.work(work -> work.moving().transfer(one.id(), EVA, queue, to, "Veja"));
  }

  private static Optional<Instant> due(Lives one, TimerKind kind) {
    return one.now().timer(kind).map(Timer::dueAt);
  }

  private static List<Promise.State> states(Lives one) {
    return one.now().promises().stream().map(Promise::state).toList();
  }

  private static String last(Lives one) {
    return one.world.mails().getLast();
  }

  private static Instant at(String since) {
    return MONDAY.plus(Duration.parse(since));
  }
}
