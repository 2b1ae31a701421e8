package org.contactrouter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contactrouter.act.Outcome;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.policy.AnswerDeadline;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.ContactFixtures;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.testing.fixture.SettingsFixtures;

/** One case in a router of its own, and what people do to it. */
final class Lives {
  /** No entry answers this. */
  static final String QUESTION = "Onde está a minha fatura?";

  /** One entry answers this. */
  static final String KNOWN = "devolver refund-eu";

  /** Two entries answer this. */
  static final String AMBIGUOUS = "como devolvo";

  static final String RUI = "rui";
  static final String EVA = "eva";

  final Simulation world;
  private final String id;

  private Lives(Settings settings, boolean spam, String message) {
    world = new Simulation(settings, new WordForWordBanks(), MONDAY);
    world.publish("pt", KnowledgeFixtures.entries());
    id = world.take(spam ? ContactFixtures.spam(message) : ContactFixtures.submitted(message)).id();
  }

  static Lives of(String message) {
    return new Lives(SettingsFixtures.settings(), false, message);
  }

  /** With every clock that there is. */
  static Lives measured(String message) {
    return new Lives(SettingsFixtures.measured(), false, message);
  }

  /** The same, where a law wants an answer. */
  static Lives answering(AnswerDeadline deadline, String message) {
    return new Lives(SettingsFixtures.answering(deadline), false, message);
  }

  /** The same, held as suspected spam. */
  static Lives answeringSpam(AnswerDeadline deadline, String message) {
    return new Lives(SettingsFixtures.answering(deadline), true, message);
  }

  static Lives ofSpam(String message) {
    return new Lives(SettingsFixtures.settings(), true, message);
  }

  Case now() {
    Case whole = world.find(id);
    CaseInvariants.check(whole);
    return whole;
  }

  CaseState state() {
    return now().state();
  }

  void pass(String time) {
    world.advance(Duration.parse(time));
  }

  void claim(String agent) {
    done(world.work(work -> work.claim(id, agent)));
  }

  void reply(String agent, String text, String promisedIn) {
    done(
        world.work(
            work ->
                work.reply(
                    id, agent, text, "Ligamos", world.now().plus(Duration.parse(promisedIn)))));
  }

  void wantsCall(String from, String to) {
    Window window =
        new Window(world.now().plus(Duration.parse(from)), world.now().plus(Duration.parse(to)));
    done(world.call(call -> call.ask(id, "+351 210 000 000", window)));
  }

  Outcome rates(int score) {
    return world.goOn(
        goOn ->
            goOn.rate(
                id,
                new Change.Rated(score, Optional.empty(), Optional.of("Pois.")),
                Optional.empty()));
  }

  void ask(String agent, String text) {
    done(world.work(work -> work.ask(id, agent, text)));
  }

  void keep(String agent, String promise) {
    done(world.work(work -> work.promises().keep(id, agent, promise)));
  }

  void cancel(String agent, String promise, String reason) {
    done(world.work(work -> work.promises().cancel(id, agent, promise, reason)));
  }

  void raise(String agent) {
    done(world.work(work -> work.moving().raise(id, agent)));
  }

  void snooze(String agent, String time) {
    Instant until = world.now().plus(Duration.parse(time));
    done(world.work(work -> work.moving().snooze(id, agent, until)));
  }

  void transfer(String agent, String queue, Optional<String> to) {
    done(world.work(work -> work.moving().transfer(id, agent, queue, to, "Veja isto")));
  }

  void label(String agent, Change.Labelled.Wrong wrong) {
    done(world.work(work -> work.moving().label(id, agent, wrong)));
  }

  void consult(String agent, String whom, String time) {
    Instant by = world.now().plus(Duration.parse(time));
    done(world.work(work -> work.consults().ask(id, agent, whom, "Há peças?", by)));
  }

  void answers(String agent, String consult) {
    done(world.work(work -> work.consults().answer(id, agent, consult, "Há duas.")));
  }

  void resolve(String agent) {
    done(world.work(work -> work.resolve(id, agent, "Já chegou.", "sent", Optional.of("HOW_TO"))));
  }

  void releases(String supervisor) {
    done(world.release(id, supervisor));
  }

  void helped() {
    done(world.hear(hear -> hear.helped(id)));
  }

  void notHelped() {
    done(world.hear(hear -> hear.notHelped(id)));
  }

  void wantsPerson() {
    done(world.hear(hear -> hear.person(id)));
  }

  void writes(String text) {
    done(world.hear(hear -> hear.message(id, text)));
  }

  void picks(String entry) {
    done(world.hear(hear -> hear.choose(id, entry)));
  }

  void picksNone() {
    done(world.hear(hear -> hear.chooseNone(id)));
  }

  void repeat() {
    world.loop().repeat(id);
  }

  String id() {
    return id;
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }
}
