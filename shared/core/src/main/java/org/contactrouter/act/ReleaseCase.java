package org.contactrouter.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * Says that suspected spam is none: work, if it can be by the time that its sender was told.
 * Refused to all but supervisors, and once its review is over. A repeat changes nothing.
 */
public final class ReleaseCase {
  private final CaseWriter writer;
  private final SettingsSource source;
  private final InstantSource clock;

  public ReleaseCase(CaseStore store, SettingsSource source, InstantSource clock) {
    this.writer = new CaseWriter(store);
    this.source = source;
    this.clock = clock;
  }

  public Outcome release(String caseId, String supervisor) {
    Settings settings = source.current();
    boolean may = settings.agent(supervisor).filter(Agent::supervisor).isPresent();
    return writer.change(
        caseId, whole -> may ? released(whole, supervisor, settings) : Optional.empty());
  }

  private Optional<List<CaseEvent>> released(Case whole, String supervisor, Settings settings) {
    if (whole.history().stream().anyMatch(event -> event.change() instanceof Change.Released)) {
      return Optional.of(List.of());
    }
    if (whole.state() != CaseState.QUARANTINED) {
      return Optional.empty();
    }
    NextEvents events =
        NextEvents.of(whole, clock.instant(), Actor.agent(supervisor)).add(new Change.Released());
    new Escalation(settings, clock.instant()).owe(whole, whole.level(), events);
    return Optional.of(events.list());
  }
}
