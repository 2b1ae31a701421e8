package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/** Does what an agent asks for, once, and if they may. */
record AgentActs(
    CaseWriter writer, SettingsSource source, InstantSource clock, Optional<String> key) {

  AgentActs(CaseStore store, SettingsSource source, InstantSource clock) {
    this(new CaseWriter(store), source, clock, Optional.empty());
  }

  AgentActs under(Optional<String> actKey) {
    return new AgentActs(writer, source, clock, actKey);
  }

  /** Does it; what must not be done twice sees to that itself. */
  Outcome act(
      String caseId, String agent, Predicate<Case> allowed, BiConsumer<Case, NextEvents> what) {
    return act(caseId, agent, Optional.empty(), allowed, what);
  }

  /**
   * Does it.
   *
   * @param change what a repeat is known by, under the key
   * @param allowed whether the case is one that it can be done to
   */
  Outcome act(
      String caseId,
      String agent,
      Change change,
      Predicate<Case> allowed,
      BiConsumer<Case, NextEvents> what) {
    return act(caseId, agent, Optional.of(change), allowed, what);
  }

  private Outcome act(
      String caseId,
      String agent,
      Optional<Change> change,
      Predicate<Case> allowed,
      BiConsumer<Case, NextEvents> what) {
    Actor by = Actor.agent(agent);
    return writer.change(
        caseId,
        whole -> {
          if (change.filter(known -> whole.did(by, key, known)).isPresent()) {
            return Optional.of(List.of());
          }
          if (!allowed.test(whole)) {
            return Optional.empty();
          }
          NextEvents events = NextEvents.of(whole, now(), by, key);
          what.accept(whole, events);
          return Optional.of(events.list());
        });
  }

  Instant now() {
    return clock.instant();
  }

  Settings settings() {
    return source.current();
  }

  Targets targets() {
    return new Targets(settings());
  }

  Escalation escalation() {
    return new Escalation(settings(), now());
  }

  /** Whether it is theirs, or nobody's who is still there, or they are a supervisor. */
  static boolean isFree(Case whole, String agent, Settings settings) {
    return settings.agent(agent).filter(Agent::supervisor).isPresent()
        || whole
            .assignee()
            .filter(id -> !id.equals(agent) && settings.agent(id).isPresent())
            .isEmpty();
  }

  /** Whoever does something to a case has it from then on. */
  static void take(Case whole, String agent, NextEvents events) {
    if (!whole.assignee().equals(Optional.of(agent))) {
      events.add(new Change.Claimed(agent));
    }
  }
}
