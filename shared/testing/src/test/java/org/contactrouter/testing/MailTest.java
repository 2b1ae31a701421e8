package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.cases.MailKind.ASK_REMINDER;
import static org.contactrouter.cases.MailKind.FOLLOW_UP;
import static org.contactrouter.cases.MailKind.LATE;
import static org.contactrouter.testing.Lives.EVA;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.ContactFixtures.ADDRESS;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.SendMail;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.words.PageLinks;
import org.junit.jupiter.api.Test;

/**
 * Mail that a case asks for goes out, is refused, or is tried again: never lost, never in a loop.
 */
class MailTest {

  @Test
  void sendsTheOthersWhenOneFails() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().fail("eva@example.org");

    one.pass("PT4H");

    assertThat(one.world.mails())
        .containsExactly(
            "ASSIGNED eva@example.org", "BREACH zita@example.org", "LATE ana@example.com");
  }

  @Test
  void triesAgainEachMinuteUntilItIsTaken() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().fail(ADDRESS);
    one.reply(EVA, "Já vejo.", "P2D");
    one.pass("PT30M");
    one.world.postman().recover(ADDRESS);

    one.pass("PT1M");

    assertThat(one.world.mails())
        .containsExactly("ASSIGNED eva@example.org", "REPLIED ana@example.com");
    assertThat(one.now().mail()).isEmpty();
  }

  @Test
  void keepsItsTimersWhileAMailFails() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().fail(ADDRESS);
    one.reply(EVA, "Já vejo.", "PT8H");

    one.pass("PT6H");

    assertThat(one.world.mails()).last().isEqualTo("WARNING eva@example.org");
  }

  @Test
  void givesUpAMailThatFailedForADay() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().fail(ADDRESS);
    one.reply(EVA, "Já vejo.", "P3D");

    one.pass("P1DT2M");

    assertThat(one.now().mail()).isEmpty();
    assertThat(one.now().history().getLast().change())
        .isEqualTo(new Change.MailRefused("3-0", "not sent for a day"));
  }

  @Test
  void notesARefusedMailOnce() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().refuse(ADDRESS, "rejected by the mail service");
    one.reply(EVA, "Já vejo.", "P2D");

    one.pass("PT1H");

    assertThat(one.now().history())
        .filteredOn(event -> event.change() instanceof Change.MailRefused)
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.change())
                    .isEqualTo(new Change.MailRefused("3-0", "rejected by the mail service")));
  }

  @Test
  void sendsNothingTwice() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT8H");
    one.writes("E então?");
    one.pass("P3D");
    one.resolve(EVA);
    one.pass("P20D");

    List<String> ids = one.world.postman().sent().stream().map(mail -> mail.id()).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void sendsACustomerAtMostThreeAutomaticMailsADay() {
    Lives one = Lives.of(QUESTION);

    one.pass("P1D");

    assertThat(one.world.mails().stream().filter(mail -> mail.startsWith("LATE"))).hasSize(3);
  }

  @Test
  void countsAnAutomaticMailFromWhenItWentHoweverLongAgoItWasAskedFor() {
    Lives one = Lives.of(QUESTION);
    one.world.postman().fail(ADDRESS);
    missAPromise(one);
    one.pass("PT20H");
    one.world.postman().recover(ADDRESS);

    for (int i = 0; i < 4; i++) {
      missAPromise(one);
    }

    assertThat(one.now().history())
        .filteredOn(event -> event.change() instanceof Change.PromiseBroken)
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(one.world.mails().stream().filter(mail -> mail.startsWith("LATE"))).hasSize(3);
  }

  @Test
  void tellsTheNextTimeThatIsNotOver() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT2H");
    one.reply(EVA, "Também isto.", "PT2H10M");
    one.pass("PT2H5M");

    one.reply(EVA, "E isto.", "PT8H");
    assertThat(told(one)).contains("12:12").doesNotContain("12:02");

    one.pass("PT10M");
    assertThat(one.world.mails()).last().isEqualTo("LATE ana@example.com");
    assertThat(told(one)).contains("14:17").doesNotContain("12:12");

    one.cancel(EVA, "promise-4", "Já não há");
    assertThat(told(one)).contains("14:17").doesNotContain("12:12");
  }

  @Test
  void tellsNoTimeWhenAllAreOver() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "PT2H");
    one.reply(EVA, "Também isto.", "PT8H");
    one.pass("PT2H5M");

    one.cancel(EVA, "promise-3", "Já não há");

    assertThat(told(one)).contains("porquê").doesNotContainPattern("\\d\\d:\\d\\d");
  }

  private static String told(Lives one) {
    return one.world.postman().sent().stream()
        .filter(mail -> mail.to().equals(ADDRESS))
        .toList()
        .getLast()
        .text();
  }

  private static void missAPromise(Lives one) {
    one.reply(EVA, "Já vejo.", "PT30M");
    one.pass("PT1H");
  }

  @Test
  void sendsACustomerAtMostThreeAutomaticMailsADayInAllTheirCasesTogether() {
    Lives one = Lives.of(QUESTION);
    one.world.take(ContactFixtures.submitted("Outra pergunta"));
    one.world.take(ContactFixtures.submitted("Mais uma"));

    one.pass("P1D");

    assertThat(one.world.mails().stream().filter(mail -> mail.startsWith("LATE"))).hasSize(3);
    assertThat(one.world.cases().stream().flatMap(whole -> whole.history().stream()))
        .anySatisfy(
            event ->
                assertThat(event.change())
                    .isInstanceOfSatisfying(
                        Change.MailRefused.class,
                        refused -> assertThat(refused.reason()).contains("three automatic")));

    one.pass("P1D");
    assertThat(one.world.mails().stream().filter(mail -> mail.startsWith("LATE")))
        .hasSizeGreaterThan(3);
  }

  @Test
  void countsMailsOfOtherCasesThatMayHaveGoneAlthoughNothingNotesIt() {
    InMemoryCaseStore cases = new InMemoryCaseStore();
    InMemoryPostman postman = new InMemoryPostman();
    Case first = CaseFixtures.escalated("first", MONDAY);
    Case second = CaseFixtures.escalated("second", MONDAY);
    List.of(first, second).forEach(cases::accept);
    cases.append(first, asksFor(first, MONDAY, LATE, FOLLOW_UP, ASK_REMINDER));
    cases.append(second, asksFor(second, MONDAY.plusSeconds(1), LATE));
    DispatchCase dispatch = dispatch(cases, postman);

    dispatch.dispatch("second");
    assertThat(postman.sent()).isEmpty();
    assertThat(cases.find("second").orElseThrow().history().getLast().change())
        .isInstanceOf(Change.MailRefused.class);

    dispatch.dispatch("first");
    assertThat(postman.sent()).hasSize(3);
  }

  private static List<CaseEvent> asksFor(Case whole, Instant at, MailKind... kinds) {
    NextEvents events = NextEvents.of(whole, at, Actor.ROUTER).add(new Change.FollowedUp());
    List.of(kinds).forEach(events::mailCustomer);
    return events.list();
  }

  private static DispatchCase dispatch(InMemoryCaseStore cases, InMemoryPostman postman) {
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    PageLinks links =
        new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret));
    InMemorySettings settings = new InMemorySettings(SettingsFixtures.settings());
    InstantSource clock = new MovableClock(MONDAY.plusSeconds(30));
    return new DispatchCase(
        cases, new InMemoryDoorbells(), new SendMail(cases, postman, settings, links, clock));
  }
}
