package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.AMBIGUOUS;
import static org.contactrouter.testing.Lives.EVA;
import static org.contactrouter.testing.Lives.KNOWN;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.policy.AnswerDeadline;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** The table of timers, row by row. Low touch replies within 4 hours here, high touch within 2. */
class TimersTest {

  @Test
  void solvesNoLaterThanALawWants() {
    Lives one = Lives.answering(days(1), QUESTION);
    Instant midnight = Instant.parse("2026-11-25T00:00:00Z");
    Lives later = Lives.answering(days(7), QUESTION);

    assertThat(solution(one)).contains(at("PT24H"));
    assertThat(solution(later)).contains(at("PT24H"));
    one.ask(EVA, "De que cor?");
    one.pass("PT20H");
    one.writes("Azul.");

    assertThat(solution(one)).contains(midnight);
  }

  @Test
  void measuresTheSolutionOfWhatWasHeldOnceItIsReleased() {
    Lives one = Lives.answeringSpam(days(7), QUESTION);
    Lives soon = Lives.answeringSpam(days(7), "Preciso da fatura até hoje às 13:00.");
    Lives law = Lives.answeringSpam(days(1), QUESTION);
    law.pass("PT20H");

    List.of(one, soon, law).forEach(held -> held.releases("zita"));

    assertThat(solution(one)).contains(at("PT24H"));
    assertThat(solution(soon)).contains(Instant.parse("2026-11-23T13:00:00Z"));
    assertThat(solution(law)).contains(Instant.parse("2026-11-25T00:00:00Z"));
  }

  @Test
  void measuresTheSolutionOnceNoneOfTheOfferedAnswersIsIt() {
    Lives none = Lives.measured(AMBIGUOUS);
    Lives words = Lives.measured(AMBIGUOUS);
    Lives call = Lives.measured(AMBIGUOUS);

    none.picksNone();
    words.writes("De uma bicicleta.");
    call.wantsCall("PT24H", "PT25H");

    for (Lives one : List.of(none, words, call)) {
      assertThat(solution(one)).contains(at("PT24H"));
    }
  }

  @Test
  void warnsTheOwnerAtThreeQuartersOfTheFirstResponse() {
    Lives one = Lives.of(QUESTION);

    one.pass("PT2H59M59S");
    assertThat(one.world.mails()).containsExactly("ASSIGNED eva@example.org");

    one.pass("PT1S");
    assertThat(one.world.mails())
        .containsExactly("ASSIGNED eva@example.org", "WARNING eva@example.org");
  }

  @Test
  void raisesTellsApologisesAndPromisesAnewWhenTheFirstResponseIsLate() {
    Lives one = Lives.of(QUESTION);
    one.pass("PT3H59M59S");
    assertThat(states(one)).containsExactly(Promise.State.OPEN);

    one.pass("PT1S");

    assertThat(one.now().level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(one.now().queue()).isEqualTo(SettingsFixtures.HIGH_TOUCH);
    assertThat(reasons(one)).containsExactly(ReasonCode.SLA_BREACH);
    assertThat(states(one)).containsExactly(Promise.State.BROKEN, Promise.State.OPEN);
    assertThat(one.now().openPromises().getFirst().dueAt()).isEqualTo(at("PT6H"));
    assertThat(one.world.mails().subList(2, one.world.mails().size()))
        .containsExactly(
            "BREACH eva@example.org", "BREACH zita@example.org", "LATE ana@example.com");
  }

  @Test
  void doesNotTakeAClaimForTheFirstResponse() {
    Lives one = Lives.of(QUESTION);
    one.claim(EVA);

    one.pass("PT4H");

    assertThat(states(one)).containsExactly(Promise.State.BROKEN, Promise.State.OPEN);
    assertThat(one.now().timer(TimerKind.FIRST_RESPONSE).map(Timer::dueAt)).contains(at("PT6H"));
  }

  @Test
  void keepsTheFirstPromiseByAPersonsReply() {
    Lives one = Lives.of(QUESTION);

    one.reply(EVA, "Já vejo.", "P2D");
    one.pass("P1D");

    assertThat(states(one)).containsExactly(Promise.State.KEPT, Promise.State.OPEN);
    assertThat(one.now().level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(one.world.mails())
        .containsExactly("ASSIGNED eva@example.org", "REPLIED ana@example.com");
  }

  @Test
  void owesAReplyToEveryLaterMessage() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P2D");
    one.pass("PT1H");

    one.writes("Obrigada, espero.");

    assertThat(one.now().timer(TimerKind.NEXT_RESPONSE).map(Timer::dueAt)).contains(at("PT5H"));
    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.OPEN, Promise.State.OPEN);

    one.pass("PT4H");
    assertThat(reasons(one)).containsExactly(ReasonCode.SLA_BREACH);
    assertThat(states(one))
        .containsExactly(
            Promise.State.KEPT, Promise.State.OPEN, Promise.State.BROKEN, Promise.State.OPEN);
  }

  @Test
  void remindsTheOwnerOfAPromiseAndBreaksItAfterItsGrace() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");

    one.pass("PT6H");
    assertThat(one.world.mails()).last().isEqualTo("WARNING eva@example.org");
    assertThat(CaseHead.of(one.now()).dueAt()).contains(at("PT8H"));

    one.pass("PT2H14M59S");
    assertThat(states(one)).containsExactly(Promise.State.KEPT, Promise.State.OPEN);

    one.pass("PT1S");
    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.BROKEN, Promise.State.OPEN);
    assertThat(reasons(one)).containsExactly(ReasonCode.PROMISE_BROKEN);
    assertThat(one.now().openPromises().getFirst().dueAt()).isEqualTo(at("PT10H15M"));
    assertThat(one.world.mails().subList(3, one.world.mails().size()))
        .containsExactly(
            "BREACH eva@example.org", "BREACH zita@example.org", "LATE ana@example.com");
  }

  @Test
  void looksForwardToTheReplyThatIsAlreadyPromisedWhenAnotherPromiseBreaks() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT2H");
    one.pass("PT1H");
    one.writes("E então?");

    one.pass("PT1H15M");

    assertThat(states(one))
        .containsExactly(Promise.State.KEPT, Promise.State.BROKEN, Promise.State.OPEN);
    assertThat(one.now().openPromises().getFirst().dueAt()).isEqualTo(at("PT5H"));
  }

  @Test
  void promisesNothingLaterThanTheCustomersOwnDeadline() {
    Lives one = Lives.of("Preciso da fatura até hoje às 13:00.");
    Instant deadline = Instant.parse("2026-11-23T13:00:00Z");

    assertThat(one.now().openPromises()).extracting(Promise::dueAt).containsExactly(at("PT2H"));

    one.pass("PT2H");
    assertThat(one.now().openPromises()).extracting(Promise::dueAt).containsExactly(deadline);

    one.reply(EVA, "Já vejo.", "P1D");
    one.writes("Então?");
    assertThat(one.now().timer(TimerKind.NEXT_RESPONSE).map(Timer::dueAt)).contains(deadline);
  }

  @Test
  void countsAllPromisesAsKeptWhenItIsResolved() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");
    one.resolve(EVA);

    assertThat(states(one)).containsExactly(Promise.State.KEPT, Promise.State.KEPT);
  }

  @Test
  void remindsTheCustomerOfAnOfferOnce() {
    Lives one = Lives.of(AMBIGUOUS);

    one.pass("P3DT23H59M");
    assertThat(one.world.mails()).containsExactly("CHOICE_REMINDER ana@example.com");

    one.pass("PT1M");
    assertThat(one.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void asksOnceWhetherItStayedSolved() {
    Lives one = Lives.of(QUESTION);
    one.resolve(EVA);
    one.pass("PT1H");
    one.helped();

    one.pass("P13D");

    assertThat(happened(one, new Change.FollowedUp())).isEqualTo(1);
    assertThat(one.world.mails().subList(2, one.world.mails().size()))
        .containsExactly("FOLLOW_UP ana@example.com");
  }

  @Test
  void asksOnceAlsoWhenTheCustomerAnswersThatItDid() {
    Lives one = Lives.of(QUESTION);
    one.resolve(EVA);
    one.pass("P6D");
    assertThat(happened(one, new Change.FollowedUp())).isEqualTo(1);

    one.helped();
    one.pass("P4D");

    assertThat(happened(one, new Change.FollowedUp())).isEqualTo(1);
    assertThat(one.now().timers()).extracting(Timer::kind).containsExactly(TimerKind.CLOSURE);
  }

  @Test
  void asksAgainAfterAnotherResolution() {
    Lives one = Lives.of(QUESTION);
    one.resolve(EVA);
    one.pass("P6D");
    one.notHelped();
    one.resolve(EVA);

    one.pass("P6D");

    assertThat(happened(one, new Change.FollowedUp())).isEqualTo(2);
  }

  @Test
  void tellsTheSupervisorOfSuspectedSpamBeforeTheToldTime() {
    Lives one = Lives.ofSpam(QUESTION);

    one.pass("PT1H59M");
    assertThat(one.world.mails()).isEmpty();

    one.pass("PT1M");
    assertThat(one.world.mails()).containsExactly("REVIEW zita@example.org");
  }

  @Test
  void breachesEveryTimerOnceAfterALongOutage() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");
    one.writes("E então?");

    one.world.outage(Duration.ofDays(10));
    one.pass("PT1M");

    assertThat(breaches(one)).hasSize(2);
    assertThat(one.now().openPromises()).hasSize(1);
    assertThat(one.now().nextMoment().orElseThrow()).isAfter(one.world.now());
    assertThat(one.world.mails().stream().filter(mail -> mail.startsWith("LATE"))).hasSize(1);
  }

  @Test
  void actsWithinAMinuteOfEveryMoment() {
    Lives one = Lives.of(QUESTION);
    for (int day = 0; day < 20; day++) {
      one.pass("PT7H31M");
      assertThat(one.now().nextMoment().orElseThrow()).isAfter(one.world.now().minusSeconds(60));
    }
  }

  @Test
  void changesNothingWhenABellIsRepeated() {
    for (Lives one :
        List.of(Lives.of(QUESTION), Lives.of(KNOWN), Lives.of(AMBIGUOUS), Lives.ofSpam(QUESTION))) {
      for (String time : List.of("PT1M", "PT3H", "PT4H", "P3D", "P5D")) {
        one.pass(time);
        Case before = one.now();
        List<String> mails = one.world.mails();

        one.repeat();
        one.repeat();

        assertThat(one.now()).isEqualTo(before);
        assertThat(one.world.mails()).isEqualTo(mails);
      }
    }
  }

  private static List<Promise.State> states(Lives one) {
    return one.now().promises().stream().map(Promise::state).toList();
  }

  private static List<ReasonCode> reasons(Lives one) {
    return one.now().history().stream()
        .flatMap(
            event ->
                event.change() instanceof Change.LevelChanged changed
                    ? Stream.of(changed.because())
                    : Stream.empty())
        .toList();
  }

  private static List<Change> breaches(Lives one) {
    return one.now().history().stream()
        .map(event -> event.change())
        .filter(Change.Breached.class::isInstance)
        .toList();
  }

  private static long happened(Lives one, Change change) {
    return one.now().history().stream().filter(event -> event.change().equals(change)).count();
  }

  private static AnswerDeadline days(int days) {
    return new AnswerDeadline("law", days, AnswerDeadline.Counting.CALENDAR_DAYS, "A law");
  }

  private static Optional<Instant> solution(Lives one) {
    return one.now().timer(TimerKind.RESOLUTION).map(Timer::dueAt);
  }

  private static Instant at(String later) {
    return MONDAY.plus(Duration.parse(later));
  }
}
