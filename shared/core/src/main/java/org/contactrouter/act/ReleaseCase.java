package org.contactrouter.act;

import java.time.InstantSource;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * Says that suspected spam is none: work, if it can be by the time that its sender was told.
 * Refused to all but supervisors, and once its review is over. A repeat changes nothing.
 */
public final class ReleaseCase {
  private final AgentActs acts;

  public ReleaseCase(CaseStore store, SettingsSource source, InstantSource clock) {
    this(new AgentActs(store, source, clock));
  }

  ReleaseCase(AgentActs acts) {
    this.acts = acts;
  }

  /** Whether a case is held, and an agent may say that it is no spam. */
  public static boolean allows(Case whole, String agent, Settings settings) {
    return whole.state() == CaseState.QUARANTINED && isSupervisor(agent, settings);
  }

  public Outcome release(String caseId, String supervisor) {
    return acts.act(
        caseId,
        supervisor,
        whole ->
            allows(whole, supervisor, acts.settings())
                || (wasReleased(whole) && isSupervisor(supervisor, acts.settings())),
        (whole, events) -> {
          if (!wasReleased(whole)) {
            events.add(new Change.Released(), resolution(whole).toArray(Timer[]::new));
            acts.escalation().owe(whole, whole.level(), events);
          }
        });
  }

  /** The solution, which is measured from when it is known to be work. */
  private Stream<Timer> resolution(Case whole) {
    return acts.targets()
        .resolution(
            whole.contact(), whole.accepted().decision().deadline(), whole.level(), acts.now());
  }

  private static boolean isSupervisor(String agent, Settings settings) {
    return settings.agent(agent).filter(Agent::supervisor).isPresent();
  }

  private static boolean wasReleased(Case whole) {
    return whole.history().stream().anyMatch(event -> event.change() instanceof Change.Released);
  }
}
