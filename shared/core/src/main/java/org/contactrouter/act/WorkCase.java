package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;

/**
 * What an agent does to a case that is theirs or nobody's. Refused when another agent has it, or
 * when nobody owes the customer anything.
 */
public final class WorkCase {
  private final CaseWriter writer;
  private final SettingsSource source;
  private final InstantSource clock;

  public WorkCase(CaseStore store, SettingsSource source, InstantSource clock) {
    this.writer = new CaseWriter(store);
    this.source = source;
    this.clock = clock;
  }

  /** Takes it. Taking what one has changes nothing. */
  public Outcome claim(String caseId, String agent) {
    return act(
        caseId,
        agent,
        (whole, events) -> {
          if (!claimed(whole, agent)) {
            events.add(new Change.Claimed(agent));
          }
        });
  }

  /**
   * Writes to the customer and promises what comes next: a reply that does not resolve carries a
   * promise.
   *
   * @param what what is promised, in the customer's language
   * @param dueAt by when, later than now
   */
  public Outcome reply(String caseId, String agent, String text, String what, Instant dueAt) {
    return act(
        caseId,
        agent,
        (whole, events) -> {
          write(whole, agent, text, events);
          promise(whole, what, dueAt, events);
        });
  }

  /** Writes to the customer and says that it is solved. All open promises count as kept. */
  public Outcome resolve(
      String caseId, String agent, String text, String note, Optional<String> rootCause) {
    return act(
        caseId,
        agent,
        (whole, events) -> {
          write(whole, agent, text, events);
          whole.openPromises().stream()
              .filter(promise -> promise.kind() == Promise.Kind.ACTION)
              .forEach(promise -> events.add(new Change.PromiseKept(promise.id())));
          events.add(
              new Change.Resolved(note, rootCause),
              new Targets(source.current()).confirmation(clock.instant()));
        });
  }

  private Outcome act(String caseId, String agent, BiConsumer<Case, NextEvents> what) {
    return writer.change(
        caseId,
        whole -> {
          if (!whole.state().isWork() || !whole.assignee().orElse(agent).equals(agent)) {
            return Optional.empty();
          }
          NextEvents events = NextEvents.of(whole, clock.instant(), Actor.agent(agent));
          what.accept(whole, events);
          return Optional.of(events.list());
        });
  }

  private void write(Case whole, String agent, String text, NextEvents events) {
    if (whole.assignee().isEmpty()) {
      events.add(new Change.Claimed(agent));
    }
    events.add(new Change.Replied(text));
    if (whole.contact().email().isPresent()) {
      events.mailCustomer(MailKind.REPLIED);
    }
    whole.openPromises().stream()
        .filter(promise -> promise.kind() == Promise.Kind.REPLY)
        .forEach(promise -> events.add(new Change.PromiseKept(promise.id())));
  }

  private void promise(Case whole, String what, Instant dueAt, NextEvents events) {
    Settings settings = source.current();
    Promise promise =
        new Promise(
            whole.nextPromiseId(),
            Promise.Kind.ACTION,
            what,
            dueAt,
            settings.zone(),
            Promise.State.OPEN);
    events.add(
        new Change.PromiseMade(promise),
        new Targets(settings).promise(promise.id(), clock.instant(), dueAt));
  }

  private static boolean claimed(Case whole, String agent) {
    return whole.assignee().equals(Optional.of(agent))
        && whole.history().stream()
            .anyMatch(event -> event.change().equals(new Change.Claimed(agent)));
  }
}
