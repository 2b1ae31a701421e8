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
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;

/**
 * What an agent does to a case that is theirs or nobody's. Refused when another agent has it, or
 * when nobody owes the customer anything. The same words again under the same key change nothing.
 */
public final class WorkCase {
  private final CaseWriter writer;
  private final SettingsSource source;
  private final InstantSource clock;
  private final Optional<String> key;

  public WorkCase(CaseStore store, SettingsSource source, InstantSource clock) {
    this(new CaseWriter(store), source, clock, Optional.empty());
  }

  private WorkCase(
      CaseWriter writer, SettingsSource source, InstantSource clock, Optional<String> key) {
    this.writer = writer;
    this.source = source;
    this.clock = clock;
    this.key = key;
  }

  /** The same, for an act whose repeat is known by a key. */
  public WorkCase under(Optional<String> actKey) {
    return new WorkCase(writer, source, clock, actKey);
  }

  /** Whether an agent may work on a case: it is theirs, or nobody's who is still there. */
  public static boolean allows(Case whole, String agent, Settings settings) {
    Optional<String> other =
        whole.assignee().filter(id -> !id.equals(agent) && settings.agent(id).isPresent());
    return whole.state().isWork() && other.isEmpty();
  }

  /** Whether an agent has the case and said so. */
  public static boolean claimed(Case whole, String agent) {
    return whole.assignee().equals(Optional.of(agent))
        && whole.history().stream()
            .anyMatch(event -> event.change().equals(new Change.Claimed(agent)));
  }

  /** Takes it. Taking what one has changes nothing. */
  public Outcome claim(String caseId, String agent) {
    Change.Claimed claim = new Change.Claimed(agent);
    return act(
        caseId,
        agent,
        claim,
        whole -> true,
        (whole, events) -> {
          if (!claimed(whole, agent)) {
            events.add(claim);
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
        new Change.Replied(text),
        whole -> true,
        (whole, events) -> {
          write(whole, agent, text, events);
          promise(whole, what, dueAt, events);
        });
  }

  /**
   * Writes to the customer and says that it is solved. All open promises count as kept.
   *
   * @param rootCause a code of the level's list, without which a level that has one refuses (R34)
   */
  public Outcome resolve(
      String caseId, String agent, String text, String note, Optional<String> rootCause) {
    return act(
        caseId,
        agent,
        new Change.Replied(text),
        whole -> explains(whole, rootCause),
        (whole, events) -> {
          writeLast(whole, agent, text, events);
          events.add(
              new Change.Resolved(note, rootCause),
              new Targets(source.current()).confirmation(clock.instant()));
        });
  }

  /**
   * Sends a curated text as the reply, and asks whether it helped as an automatic answer does.
   * Refused where the level asks for a root cause.
   */
  public Outcome answer(String caseId, String agent, FaqVersion text) {
    return act(
        caseId,
        agent,
        new Change.Replied(text.answer()),
        whole -> explains(whole, Optional.empty()),
        (whole, events) -> {
          writeLast(whole, agent, text.answer(), events);
          events.add(
              new Change.Chosen(text), new Targets(source.current()).confirmation(clock.instant()));
        });
  }

  private Outcome act(
      String caseId,
      String agent,
      Change change,
      Predicate<Case> allowed,
      BiConsumer<Case, NextEvents> what) {
    Settings settings = source.current();
    Actor by = Actor.agent(agent);
    return writer.change(
        caseId,
        whole -> {
          if (whole.did(by, key, change)) {
            return Optional.of(List.of());
          }
          if (!allows(whole, agent, settings) || !allowed.test(whole)) {
            return Optional.empty();
          }
          NextEvents events = NextEvents.of(whole, clock.instant(), by, key);
          what.accept(whole, events);
          return Optional.of(events.list());
        });
  }

  private boolean explains(Case whole, Optional<String> rootCause) {
    List<String> known = source.current().level(whole.level()).rootCauses();
    return known.isEmpty() || rootCause.filter(known::contains).isPresent();
  }

  private void write(Case whole, String agent, String text, NextEvents events) {
    if (!whole.assignee().equals(Optional.of(agent))) {
      events.add(new Change.Claimed(agent));
    }
    events.add(new Change.Replied(text));
    if (whole.contact().email().isPresent()) {
      events.mailCustomer(MailKind.REPLIED);
    }
    keep(whole, Promise.Kind.REPLY, events);
  }

  private void writeLast(Case whole, String agent, String text, NextEvents events) {
    write(whole, agent, text, events);
    keep(whole, Promise.Kind.ACTION, events);
  }

  private static void keep(Case whole, Promise.Kind kind, NextEvents events) {
    whole.openPromises().stream()
        .filter(promise -> promise.kind() == kind)
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
}
