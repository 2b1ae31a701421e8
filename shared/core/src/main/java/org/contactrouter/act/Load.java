package org.contactrouter.act;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Map;
import java.util.Optional;
import org.contactrouter.cases.CaseState;
import org.contactrouter.port.CaseStore;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * How many open cases each agent has, without those that are hidden or wait for their customer.
 * Counted once, and only where it is asked of an agent with a capacity; an index is a little late,
 * so that of several cases in the same second one too many may go to an agent.
 */
final class Load {
  private final CaseStore store;
  private final Settings settings;
  private Optional<Map<String, Integer>> counted = Optional.empty();

  Load(CaseStore store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  boolean hasRoom(Agent agent) {
    return agent.capacity().isEmpty() || agent.hasRoom(open(agent));
  }

  int open(Agent agent) {
    if (counted.isEmpty()) {
      counted = Optional.of(count());
    }
    return counted.get().getOrDefault(agent.id(), 0);
  }

  private Map<String, Integer> count() {
    return settings.queuesOfWork().stream()
        .flatMap(queue -> store.openWork(queue).stream())
        .filter(head -> head.state().isWork() && head.state() != CaseState.SNOOZED)
        .flatMap(head -> head.assignee().stream())
        .collect(groupingBy(agent -> agent, summingInt(_ -> 1)));
  }
}
