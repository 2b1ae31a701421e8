package org.contactrouter.functions.respond;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * The names of the agents, as they are read.
 *
 * @param gone what stands for one who is gone, by their id
 */
record Staff(Settings settings, UnaryOperator<String> gone) {

  /** As agents read them: one who is gone keeps the id. */
  static Staff amongAgents(Settings settings) {
    return new Staff(settings, UnaryOperator.identity());
  }

  /** As customers read them: the company stands for one who is gone. */
  static Staff forCustomers(Settings settings) {
    return new Staff(settings, _ -> settings.company().name());
  }

  String name(String agent) {
    return settings.agent(agent).map(Agent::name).orElseGet(() -> gone.apply(agent));
  }

  /** Who has the case, if that one is still there. */
  Optional<String> holder(Case whole) {
    return whole.assignee().flatMap(settings::agent).map(Agent::name);
  }

  /** Who has the case when the desk's own agent may not work on it. */
  Optional<String> other(Desk desk) {
    return holder(desk.whole())
        .filter(name -> !desk.whole().assignee().equals(Optional.of(desk.agent().id())));
  }

  /** Whoever acted; the company where no agent did. */
  String name(Actor by) {
    return by.agent().map(this::name).orElse(settings.company().name());
  }
}
