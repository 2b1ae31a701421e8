package org.contactrouter.testing.simulator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.simulator.Violation.Kind;

/**
 * Whether work goes to those who have room: nobody gets more than they can do while somebody who
 * can has room, and nothing waits for somebody while anybody is there.
 */
final class Room {
  /** Of what happens at once, one does not see the other: an agent may get one too many. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final InMemoryCaseStore cases;
  private final Supplier<Settings> settings;
  private final InstantSource clock;
  private String last = "";
  private Instant lastAt = Instant.MIN;
  private Instant anotherAt = Instant.MIN;
  private Instant changedAt = Instant.MIN;

  Room(InMemoryCaseStore cases, Supplier<Settings> settings, InstantSource clock) {
    this.cases = cases;
    this.settings = settings;
    this.clock = clock;
  }

  /** Somebody comes or goes. */
  void changed() {
    changedAt = clock.instant();
  }

  /** What is wrong with whom a case that is written now was given to. */
  Optional<Violation> look(Case written) {
    Instant now = clock.instant();
    if (!last.equals(written.id())) {
      anotherAt = lastAt;
      last = written.id();
    }
    lastAt = now;
    Instant quietSince = now.minus(AT_ONCE);
    return anotherAt.isBefore(quietSince) && changedAt.isBefore(quietSince)
        ? wrong(written.history().getLast().change(), written)
        : Optional.empty();
  }

  private Optional<Violation> wrong(Change change, Case written) {
    return switch (change) {
      case Change.Assigned(String agent, var reason)
          when reason != Change.Assigned.Reason.STAYS && isOver(agent) ->
          able(written)
              .filter(one -> !one.id().equals(agent) && one.hasRoom(open(one.id())))
              .filter(one -> !hadIt(written, one))
              .map(one -> violation(agent + " has too much, and " + one.id() + " room", written))
              .findFirst();
      case Change.LeftInQueue _ ->
          able(written).map(one -> violation(one.id() + " is there", written)).findFirst();
      default -> Optional.empty();
    };
  }

  /** Whoever had it may have let it lie, or given it away. */
  private static boolean hadIt(Case written, Agent agent) {
    int before = written.history().size() - 1;
    return Case.of(written.history().subList(0, before)).assignee().equals(Optional.of(agent.id()))
        || written.history().stream()
            .filter(event -> event.change() instanceof Change.Transferred)
            .anyMatch(event -> event.by().equals(Actor.agent(agent.id())));
  }

  private static Violation violation(String what, Case written) {
    return Violation.of(Kind.MISSED, what, written);
  }

  private boolean isOver(String agent) {
    return settings
        .get()
        .agent(agent)
        .filter(one -> one.capacity().isPresent() && one.capacity().getAsInt() < open(agent))
        .isPresent();
  }

  /** Those of the case's queue who are there and know all of it. */
  private Stream<Agent> able(Case written) {
    Settings now = settings.get();
    return now.queueOf(written).agents().stream()
        .flatMap(id -> now.present(id).stream())
        .filter(agent -> agent.speaks(written.contact().language()))
        .filter(agent -> agent.knows(written.contact().topic()));
  }

  private int open(String agent) {
    Map<String, Integer> open =
        settings.get().queues().stream()
            .flatMap(queue -> cases.openWork(queue.id()).stream())
            .filter(head -> head.state().isWork() && head.state() != CaseState.SNOOZED)
            .flatMap(head -> head.assignee().stream())
            .collect(groupingBy(one -> one, summingInt(_ -> 1)));
    return open.getOrDefault(agent, 0);
  }
}
