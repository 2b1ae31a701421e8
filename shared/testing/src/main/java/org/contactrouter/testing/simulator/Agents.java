package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.contactrouter.act.MoveCase;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Consult;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.testing.simulator.Violation.Kind;

/** Agents who claim, reply, ask, promise, consult, transfer, hide, raise, resolve or vanish. */
final class Agents {
  private static final Optional<String> CAUSE = Optional.of("DEFECT");
  private static final List<String> QUEUES =
      List.of(SettingsFixtures.LOW_TOUCH, SettingsFixtures.HIGH_TOUCH);
  private static final String SUPERVISOR = "zita";
  private static final int LAST_LOOK = 6;

  private final Front front;
  private final InMemoryCaseStore cases;
  private final Acknowledged acknowledged;
  private final Life life;
  private final List<String> agents;

  Agents(
      Front front,
      InMemoryCaseStore cases,
      Acknowledged acknowledged,
      Life life,
      List<Agent> agents) {
    this.front = front;
    this.cases = cases;
    this.acknowledged = acknowledged;
    this.life = life;
    this.agents = agents.stream().map(Agent::id).toList();
  }

  /** Works on a case: now and then, and whoever has it solves it in the end, or never. */
  void work(String id) {
    for (int act = life.random().nextInt(5); act > 0; act--) {
      life.soon(act == 1 ? Duration.ofHours(3) : Duration.ofDays(3), () -> act(id));
    }
    if (life.random().nextInt(20) != 0) {
      finish(id, 1);
    }
  }

  private void act(String id) {
    String agent = holder(id).filter(_ -> life.random().nextInt(3) != 0).orElse(life.any(agents));
    WorkCase work = front.work();
    MoveCase move = work.moving();
    switch (life.random().nextInt(16)) {
      case 0, 1 -> life.attempt(() -> work.claim(id, agent));
      case 2, 3, 4, 5 -> {
        Instant due = life.within(Duration.ofDays(2));
        say(id, text -> work.reply(id, agent, text, "Ligamos", due));
      }
      case 6 -> say(id, text -> work.ask(id, agent, text));
      case 7 -> life.attempt(() -> move.raise(id, agent));
      case 8 -> {
        Optional<String> to =
            life.random().nextBoolean() ? Optional.empty() : Optional.of(life.any(agents));
        life.attempt(() -> move.transfer(id, agent, life.any(QUEUES), to, "É convosco."));
      }
      case 9 -> {
        Instant until = life.within(Duration.ofDays(2));
        life.attempt(() -> move.snooze(id, agent, until));
      }
      case 10 -> consult(id, agent);
      case 11 -> settle(id, agent);
      case 12 -> life.attempt(() -> front.release().release(id, SUPERVISOR));
      case 13 -> life.attempt(() -> move.label(id, agent, Change.Labelled.Wrong.QUEUE));
      case 14 -> mustBeRefused(() -> work.resolve(id, agent, "Já.", "sent", Optional.empty()));
      default -> resolve(id, agent);
    }
  }

  private Optional<String> holder(String id) {
    return cases.find(id).flatMap(Case::assignee);
  }

  private void say(String id, Function<String, Outcome> act) {
    String text = life.words("Já vejo");
    if (life.attempt(() -> act.apply(text)) instanceof Outcome.Done) {
      acknowledged.said(id, text);
    }
  }

  /** A level that asks for a root cause is not resolved without one. */
  private void mustBeRefused(Supplier<Outcome> act) {
    if (life.attempt(act) instanceof Outcome.Done(Case now)) {
      life.violated(Violation.of(Kind.ILLEGAL, "resolved without a cause", now));
    }
  }

  private void consult(String id, String agent) {
    String whom = life.any(agents);
    Instant due = life.within(Duration.ofDays(1));
    life.attempt(() -> front.work().consults().ask(id, agent, whom, "Sabes?", due));
    life.soon(
        Duration.ofDays(1),
        () ->
            cases.find(id).stream()
                .flatMap(whole -> Consult.of(whole).stream())
                .forEach(
                    asked ->
                        life.attempt(
                            () ->
                                front
                                    .work()
                                    .consults()
                                    .answer(id, asked.agent(), asked.id(), "Sei."))));
  }

  private void settle(String id, String agent) {
    List<Promise> open =
        cases.find(id).stream().flatMap(whole -> whole.openPromises().stream()).toList();
    if (open.isEmpty()) {
      return;
    }
    String promise = life.any(open).id();
    life.attempt(
        () ->
            life.random().nextBoolean()
                ? front.work().promises().keep(id, agent, promise)
                : front.work().promises().cancel(id, agent, promise, "Afinal não."));
  }

  private void resolve(String id, String agent) {
    life.attempt(() -> front.work().resolve(id, agent, "Já.", "sent", CAUSE));
  }

  private void finish(String id, int look) {
    life.agenda()
        .at(
            life.within(Duration.ofHours(20)).plus(Duration.ofHours(look == 1 ? 1 : 8)),
            () -> {
              holder(id).ifPresent(agent -> resolve(id, agent));
              if (look < LAST_LOOK) {
                finish(id, look + 1);
              }
            });
  }
}
