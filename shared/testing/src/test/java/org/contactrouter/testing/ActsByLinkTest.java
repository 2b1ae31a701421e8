package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Message;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.CaseFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** What customers and agents do by their links happens once, and never against the rules. */
class ActsByLinkTest {
  private static final String ID = "case-1";
  private static final Optional<String> KEY = Optional.of("1");
  private static final Instant TOMORROW = MONDAY.plus(Duration.ofDays(1));

  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final MovableClock clock = new MovableClock(MONDAY);
  private final InMemorySettings settings = new InMemorySettings(SettingsFixtures.settings());
  private final WorkCase work = new WorkCase(cases, settings, clock);
  private final HearCustomer hear =
      new HearCustomer(cases, new ReadSettings(settings, SettingsFixtures.settings()), clock);

  @Test
  void sendsAReplyOnceAlsoWhenTheCustomerWroteInBetween() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    work.under(KEY).reply(ID, "rui", "Vou ver.", "Dar notícias", TOMORROW);
    hear.message(ID, "E então?");
    Case before = now();

    Outcome again = work.under(KEY).reply(ID, "rui", "Vou ver.", "Dar notícias", TOMORROW);

    assertThat(again).isEqualTo(new Outcome.Done(before));
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void sendsOtherWordsUnderTheSameKey() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    work.under(KEY).reply(ID, "rui", "Vou ver.", "Dar notícias", TOMORROW);
    work.under(KEY).reply(ID, "rui", "Já vi.", "Enviar", TOMORROW);

    assertThat(now().talk()).extracting(Message::text).endsWith("Vou ver.", "Já vi.");
  }

  @Test
  void resolvesOnceAlsoWhenTheCustomerSaidNoInBetween() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    work.under(KEY).resolve(ID, "rui", "Enviado.", "enviado", Optional.of("HOW_TO"));
    hear.notHelped(ID);

    work.under(KEY).resolve(ID, "rui", "Enviado.", "enviado", Optional.of("HOW_TO"));

    assertThat(now().state()).isEqualTo(CaseState.OPEN);
  }

  @Test
  void addsAMessageOnceUnderItsKeyAndLosesNone() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    hear.under(KEY).message(ID, "Mais uma coisa");
    hear.under(KEY).message(ID, "E outra");
    clock.advance(Duration.ofHours(1));
    hear.under(KEY).message(ID, "Mais uma coisa");

    assertThat(now().talk())
        .extracting(Message::text)
        .endsWith("Mais uma coisa", "E outra")
        .hasSize(3);
  }

  @Test
  void asksForTheRootCauseThatTheLevelAsksFor() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    Case before = now();

    assertThat(work.resolve(ID, "rui", "Enviado.", "enviado", Optional.empty()))
        .isEqualTo(new Outcome.Refused(before));
    assertThat(work.resolve(ID, "rui", "Enviado.", "enviado", Optional.of("WEATHER")))
        .isEqualTo(new Outcome.Refused(before));
    assertThat(work.answer(ID, "rui", KnowledgeFixtures.refundEu("v000001")))
        .isEqualTo(new Outcome.Refused(before));
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void sendsACuratedAnswerToTheLastByteAndAsksWhetherItHelped() {
    settings.apply(SettingsFixtures.withoutRootCauses());
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    FaqVersion text = KnowledgeFixtures.refundEu("v000001");

    work.answer(ID, "rui", text);

    assertThat(now().state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
    assertThat(now().answer()).contains(text);
    assertThat(now().talk().getLast().text()).isEqualTo(text.answer());
    assertThat(now().hadPerson()).isTrue();
    assertThat(now().promises()).extracting(Promise::state).containsOnly(Promise.State.KEPT);
    assertThat(now().openPromises()).isEmpty();
  }

  @Test
  void takesTheCaseOfAnAgentWhoIsNoLongerThere() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    work.claim(ID, "rui");

    assertThat(work.claim(ID, "eva")).isInstanceOf(Outcome.Refused.class);
    settings.apply(without("rui"));
    assertThat(work.reply(ID, "eva", "Olá.", "Enviar", TOMORROW)).isInstanceOf(Outcome.Done.class);
    assertThat(now().assignee()).contains("eva");
    assertThat(now().history()).anyMatch(e -> e.change().equals(new Change.Claimed("eva")));
  }

  @Test
  void tellsTheTimeOfAPromiseAndNotTheEndOfItsGrace() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    work.reply(ID, "rui", "Vou ver.", "Dar notícias", TOMORROW);

    assertThat(now().dueAt()).contains(TOMORROW);
  }

  @Test
  void expectsTheNextPromiseElseWhatAskingNowWouldBring() {
    cases.accept(CaseFixtures.escalated(ID, MONDAY));
    cases.accept(CaseFixtures.answered("case-2", MONDAY));
    clock.advance(Duration.ofHours(2));

    assertThat(hear.expected(now())).isEqualTo(now().accepted().expectation());
    assertThat(hear.expected(cases.find("case-2").orElseThrow()).dueAt())
        .isEqualTo(clock.instant().plus(Duration.ofHours(4)));
  }

  private static Settings without(String agent) {
    Settings all = SettingsFixtures.settings();
    return new Settings(
        all.version(),
        all.company(),
        all.forms(),
        all.agents().stream().filter(one -> !one.id().equals(agent)).toList(),
        all.queues(),
        all.products(),
        all.topics(),
        all.calendars(),
        all.policy());
  }

  private Case now() {
    return cases.find(ID).orElseThrow();
  }
}
