package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Consult;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.testing.simulator.Violation.Kind;

/** Agents who claim, reply, ask, promise, consult, transfer, hide, raise, resolve or vanish. */
final class Agents {
  private static final String CAUSE = "DEFECT";
  private static final List<String> QUEUES =
      List.of(SettingsFixtures.LOW_TOUCH, SettingsFixtures.HIGH_TOUCH);
  private static final String SUPERVISOR = "zita";
  private static final int LAST_LOOK = 6;

  private final Front front;
  private final ReleaseCase release;
  private final InMemoryCaseStore cases;
  private final Acknowledged acknowledged;
  private final Life life;
  private final List<String> agents;

  Agents(
      Front front,
      ReleaseCase release,
      InMemoryCaseStore cases,
      Acknowledged acknowledged,
      Life life,
      List<Agent> agents) {
    this.front = front;
    this.release = release;
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
    if (!life.once(20)) {
      finish(id, 1);
    }
  }

  private void act(String id) {
    String agent = holder(id).filter(_ -> !life.once(3)).orElse(life.any(agents));
    switch (life.random().nextInt(16)) {
      case 0, 1 -> send(id, agent, new Task.Claim());
      case 2, 3, 4, 5 -> reply(id, agent);
      case 6 -> say(id, agent, life.words("Qual é o número?"), Task.Ask::new);
      case 7 -> send(id, agent, new Task.Raise());
      case 8 -> {
        Optional<String> to = life.once(2) ? Optional.empty() : Optional.of(life.any(agents));
        send(id, agent, new Task.Transfer(life.any(QUEUES), to, "É convosco."));
      }
      case 9 -> send(id, agent, new Task.Snooze(life.named(Duration.ofDays(2))));
      case 10 -> consult(id, agent);
      case 11 -> settle(id, agent);
      case 12 -> release(id);
      case 13 -> send(id, agent, new Task.Label(Change.Labelled.Wrong.QUEUE));
      case 14 -> mustBeRefused(id, agent, new Task.Resolve("Sem causa.", "sent", ""));
      default -> resolve(id, agent);
    }
  }

  private Optional<String> holder(String id) {
    return cases.find(id).flatMap(Case::assignee);
  }

  private void reply(String id, String agent) {
    Instant due = life.named(Duration.ofDays(2));
    say(id, agent, life.words("Já vejo"), text -> new Task.Reply(text, "Ligamos", due));
  }

  private void say(String id, String agent, String text, Function<String, Task> task) {
    acknowledged.saying(text);
    send(
        id,
        agent,
        task.apply(text),
        told -> {
          if (told instanceof Told.Done) {
            acknowledged.said(id, text);
          }
        });
  }

  private void send(String id, String agent, Task task) {
    send(id, agent, task, _ -> {});
  }

  private void send(String id, String agent, Task task, Consumer<Told> heard) {
    life.open(() -> front.ofAgent(id, agent))
        .ifPresent(
            page -> {
              life.send(() -> page.send(task), told -> heard(id, told, heard));
              if (life.once(16)) {
                life.soon(Duration.ofMinutes(5), () -> life.send(() -> page.send(task), _ -> {}));
              }
            });
  }

  private void heard(String id, Told told, Consumer<Told> heard) {
    if (told instanceof Told.Gone && !acknowledged.mayBeErased(id)) {
      life.violated(Violation.of(Kind.LOST, "not found", id));
    }
    heard.accept(told);
  }

  /** A level that asks for a root cause is not resolved without one. */
  private void mustBeRefused(String id, String agent, Task task) {
    life.open(() -> front.ofAgent(id, agent))
        .filter(page -> page.send(task) instanceof Told.Done)
        .ifPresent(_ -> life.violated(Violation.of(Kind.ILLEGAL, "resolved without a cause", id)));
  }

  private void consult(String id, String agent) {
    String whom = life.any(agents);
    send(id, agent, new Task.Consult(whom, "Sabes?", life.named(Duration.ofDays(1))));
    life.soon(
        Duration.ofDays(1),
        () ->
            cases.find(id).stream()
                .flatMap(whole -> Consult.of(whole).stream())
                .forEach(asked -> send(id, asked.agent(), new Task.Consulted(asked.id(), "Sei."))));
  }

  private void settle(String id, String agent) {
    List<Promise> open =
        cases.find(id).stream().flatMap(whole -> whole.openPromises().stream()).toList();
    if (!open.isEmpty()) {
      String promise = life.any(open).id();
      send(
          id,
          agent,
          life.once(2) ? new Task.Keep(promise) : new Task.Cancel(promise, "Afinal não."));
    }
  }

  /** No page does it yet. */
  private void release(String id) {
    try {
      release.release(id, SUPERVISOR);
    } catch (StoreUnavailable | Faults.Killed failed) {
      // Suspected spam waits for the next supervisor.
    }
  }

  private void resolve(String id, String agent) {
    send(id, agent, new Task.Resolve("Já.", "sent", CAUSE));
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
