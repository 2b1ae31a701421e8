package org.contactrouter.act;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Change.Assigned.Reason;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.customer.Customer;
import org.contactrouter.policy.Assignment;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.Turns;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;

/**
 * Gives a case to someone: the account's owner, the backup, or the queue's agents in turn (R16).
 *
 * <p>Whoever has as much as they can do is passed over. When all are, an agent of another queue
 * gets it, or else the least busy one: nothing is stuck. What an agent gave to a queue goes to
 * whose turn it is there, and not back to the account's owner. A case that somebody has, or that
 * waits for nobody, is left as it is: a repeated or stale bell does nothing.
 */
public final class AssignCase {
  private final CaseStore store;
  private final CaseWriter writer;
  private final Customers customers;
  private final Turns turns;
  private final SettingsSource source;
  private final InstantSource clock;

  public AssignCase(
      CaseStore store,
      Customers customers,
      Turns turns,
      SettingsSource source,
      InstantSource clock) {
    this.store = store;
    this.writer = new CaseWriter(store);
    this.customers = customers;
    this.turns = turns;
    this.source = source;
    this.clock = clock;
  }

  public Outcome assign(String caseId) {
    Settings settings = source.current();
    return writer.change(
        caseId,
        whole ->
            Optional.of(
                whole.timer(TimerKind.ASSIGNMENT).isPresent()
                    ? assigned(whole, settings)
                    : List.of()));
  }

  private List<CaseEvent> assigned(Case whole, Settings settings) {
    NextEvents events = NextEvents.of(whole, clock.instant(), Actor.ROUTER);
    Optional<Change.Assigned> choice = choose(whole, settings);
    if (choice.isPresent()) {
      events.add(choice.get());
      if (!whole.assignee().equals(Optional.of(choice.get().agent()))) {
        events.mailAgent(MailKind.ASSIGNED, choice.get().agent());
      }
    } else {
      events.add(new Change.LeftInQueue("nobody in queue " + whole.queue() + " can take it"));
      settings
          .supervisors()
          .forEach(supervisor -> events.mailAgent(MailKind.UNASSIGNED, supervisor.id()));
    }
    return events.list();
  }

  private Optional<Change.Assigned> choose(Case whole, Settings settings) {
    Load load = new Load(store, settings);
    return settings.level(whole.level()).assignment() == Assignment.OWNER_FIRST
        ? ofAccount(whole, settings, load)
            .or(() -> staying(whole, settings))
            .or(() -> inTurn(whole, settings, load))
        : inTurn(whole, settings, load);
  }

  /** Whoever has it goes on with it, unless they let it lie. */
  private static Optional<Change.Assigned> staying(Case whole, Settings settings) {
    return whole
        .assignee()
        .filter(agent -> settings.queueOf(whole).agents().contains(agent))
        .filter(agent -> settings.present(agent).isPresent() && !letsItLie(whole, agent))
        .map(agent -> new Change.Assigned(agent, Reason.STAYS));
  }

  private static boolean letsItLie(Case whole, String agent) {
    return whole.assignee().equals(Optional.of(agent)) && Silence.isTooLong(whole);
  }

  private Optional<Change.Assigned> ofAccount(Case whole, Settings settings, Load load) {
    if (Giver.of(whole).isPresent()) {
      return Optional.empty();
    }
    Optional<Customer> customer = whole.accepted().customer().flatMap(customers::find);
    return Stream.concat(
            customer.flatMap(Customer::owner).stream()
                .map(owner -> new Change.Assigned(owner, Reason.OWNER)),
            customer.flatMap(Customer::backup).stream()
                .map(backup -> new Change.Assigned(backup, Reason.BACKUP)))
        .filter(choice -> settings.present(choice.agent()).filter(load::hasRoom).isPresent())
        .filter(choice -> !letsItLie(whole, choice.agent()))
        .findFirst();
  }

  private Optional<Change.Assigned> inTurn(Case whole, Settings settings, Load load) {
    Queue own = settings.queueOf(whole);
    return turn(whole, own, settings, load)
        .map(agent -> new Change.Assigned(agent.id(), Reason.IN_TURN))
        .or(
            () ->
                elsewhere(whole, own, settings, load)
                    .or(() -> able(whole, own, settings).min(comparingInt(load::open)))
                    .map(agent -> new Change.Assigned(agent.id(), Reason.OVERFLOW)));
  }

  /** Whose turn it is among those of a queue who can; the full ones are passed over. */
  private Optional<Agent> turn(Case whole, Queue queue, Settings settings, Load load) {
    List<Agent> able = able(whole, queue, settings).toList();
    if (able.stream().noneMatch(load::hasRoom)) {
      return Optional.empty();
    }
    int turn = Math.floorMod(turns.next(turn(queue, able)), able.size());
    return Stream.concat(able.stream().skip(turn), able.stream().limit(turn))
        .filter(load::hasRoom)
        .findFirst();
  }

  /** One of another queue, if any has room for it. */
  private Optional<Agent> elsewhere(Case whole, Queue own, Settings settings, Load load) {
    return settings.queues().stream()
        .filter(queue -> !queue.equals(own))
        .flatMap(queue -> turn(whole, queue, settings, load).stream())
        .findFirst();
  }

  /** Those who can take the same work have a turn of their own, so that it stays even (R16). */
  private static String turn(Queue queue, List<Agent> able) {
    return able.stream().map(Agent::id).collect(joining("+", queue.id() + "#", ""));
  }

  /** Those of a queue who are there and, where there are such, know the language and the topic. */
  private static Stream<Agent> able(Case whole, Queue queue, Settings settings) {
    List<Agent> present =
        queue.agents().stream().flatMap(id -> settings.present(id).stream()).toList();
    List<Agent> skilled =
        preferring(
            preferring(present, agent -> speaks(agent, whole)),
            agent -> agent.knows(whole.contact().topic()));
    List<Agent> others =
        preferring(skilled, agent -> !Optional.of(agent.id()).equals(whole.assignee()));
    Optional<Actor> giver = Giver.of(whole);
    return preferring(others, agent -> !giver.equals(Optional.of(Actor.agent(agent.id()))))
        .stream();
  }

  private static boolean speaks(Agent agent, Case whole) {
    return agent.speaks(whole.contact().language());
  }

  /** Those of whom it is true, or all when it is true of none: nothing is stuck for it. */
  private static List<Agent> preferring(List<Agent> agents, Predicate<Agent> wish) {
    List<Agent> wished = agents.stream().filter(wish).toList();
    return wished.isEmpty() ? agents : wished;
  }
}
