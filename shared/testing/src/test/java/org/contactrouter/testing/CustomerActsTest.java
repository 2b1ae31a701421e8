package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.Lives.EVA;
import static org.contactrouter.testing.Lives.KNOWN;
import static org.contactrouter.testing.Lives.QUESTION;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.util.List;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.Outcome;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.promise.Promise;
import org.junit.jupiter.api.Test;

/** What a customer can ask for besides an answer, and what they say afterwards. */
class CustomerActsTest {

  @Test
  void promisesACallThatOnlyTheCallKeeps() {
    Lives one = Lives.of(QUESTION);
    one.wantsCall("PT2H", "PT3H");
    one.reply(EVA, "Já vejo.", "P2D");
    one.writes("Obrigada!");

    assertThat(call(one).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
    assertThat(call(one).isOpen()).isTrue();
    assertThat(call(one).what())
        .isEqualTo(
            "Telefonamos-lhe segunda-feira, 23 de novembro, às 12:02 (hora de Lisboa), e o mais"
                + " tardar às 13:02");

    one.keep(EVA, call(one).id());
    assertThat(call(one).state()).isEqualTo(Promise.State.KEPT);
  }

  @Test
  void apologisesForACallThatWasNotMade() {
    Lives one = Lives.of(QUESTION);
    one.reply(EVA, "Já vejo.", "P2D");
    one.wantsCall("PT2H", "PT3H");

    one.pass("PT2H");
    assertThat(one.world.mails()).last().isEqualTo("WARNING eva@example.org");
    one.pass("PT1H15M");

    assertThat(call(one).state()).isEqualTo(Promise.State.BROKEN);
    assertThat(one.world.mails()).contains("LATE ana@example.com");
    assertThat(one.now().openPromises())
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.ACTION, Promise.Kind.REPLY);
  }

  @Test
  void isWorkAgainWhenACallIsWantedAfterAnAnswer() {
    Lives one = Lives.of(KNOWN);

    one.wantsCall("PT2H", "PT3H");

    assertThat(one.state()).isEqualTo(CaseState.OPEN);
    assertThat(one.now().level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(one.now().assignee()).isPresent();
    assertThat(one.now().openPromises())
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.CALLBACK);
  }

  @Test
  void takesOneRatingForEachResolution() {
    Lives one = Lives.of(QUESTION);
    assertThat(one.rates(5)).isInstanceOf(Outcome.Refused.class);
    solved(one);

    assertThat(one.rates(5)).isInstanceOf(Outcome.Done.class);
    assertThat(one.rates(5)).isInstanceOf(Outcome.Done.class);
    assertThat(one.rates(4)).isInstanceOf(Outcome.Refused.class);
    one.notHelped();
    solved(one);
    assertThat(one.rates(4)).isInstanceOf(Outcome.Done.class);

    assertThat(one.now().history())
        .extracting(event -> event.change())
        .filteredOn(Change.Rated.class::isInstance)
        .hasSize(2);
    assertThat(one.world.cases()).hasSize(1);
  }

  @Test
  void givesALowRatingToAPersonOnceHoweverOftenItIsSent() {
    Lives one = Lives.of(QUESTION);
    solved(one);

    one.rates(2);
    one.rates(2);

    assertThat(one.world.cases()).hasSize(2);
    Case recovery = one.world.find(ContinueCase.after(one.now()).orElseThrow());
    CaseInvariants.check(recovery);
    assertThat(recovery.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(recovery.accepted().decision().because()).isEqualTo(ReasonCode.LOW_CSAT);
    assertThat(recovery.contact().message()).isEqualTo("Pois.");
    assertThat(recovery.openPromises()).hasSize(1);
    assertThat(recovery.history())
        .extracting(event -> event.change())
        .contains(new Change.Linked(one.id(), true));
    assertThat(one.world.mails()).last().isEqualTo("ASSIGNED eva@example.org");
    assertThat(one.state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void goesOnInANewCaseThatKnowsWhoWrites() {
    Lives one = Lives.of(QUESTION);
    assertThat(anew(one, "Outra coisa")).isInstanceOf(Outcome.Refused.class);
    solved(one);

    anew(one, "Outra coisa");
    anew(one, "Outra coisa");
    anew(one, "E ainda outra");

    List<Case> cases = one.world.cases();
    assertThat(cases).hasSize(3);
    assertThat(cases.get(1).contact().email()).isEqualTo(one.now().contact().email());
    assertThat(cases.get(1).contact().custom()).isEqualTo(one.now().contact().custom());
  }

  private static Outcome anew(Lives one, String text) {
    return one.world.goOn(goOn -> goOn.anew(one.id(), text));
  }

  private static void solved(Lives one) {
    one.resolve(EVA);
    one.helped();
  }

  private static Promise call(Lives one) {
    return one.now().promises().stream()
        .filter(promise -> promise.kind() == Promise.Kind.CALLBACK)
        .findFirst()
        .orElseThrow();
  }
}
