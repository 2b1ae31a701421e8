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
import org.contactrouter.cases.Timer;
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
  private final AgentActs acts;

  public WorkCase(CaseStore store, SettingsSource source, InstantSource clock) {
    this(new AgentActs(store, source, clock));
  }

  private WorkCase(AgentActs acts) {
    this.acts = acts;
  }

  /** The same, for an act whose repeat is known by a key. */
  public WorkCase under(Optional<String> actKey) {
    return new WorkCase(acts.under(actKey));
  }

  /** What an agent does to where a case is, and to when. */
  public MoveCase moving() {
    return new MoveCase(acts);
  }

  /** What an agent does to single promises. */
  public SettlePromise promises() {
    return new SettlePromise(acts);
  }

  /** What agents ask each other. */
  public ConsultColleague consults() {
    return new ConsultColleague(acts);
  }

  /** What a supervisor says of suspected spam. */
  public ReleaseCase releases() {
    return new ReleaseCase(acts);
  }

  /** Whether an agent may work on a case: it is theirs, nobody's, or they are a supervisor. */
  public static boolean allows(Case whole, String agent, Settings settings) {
    return whole.state().isWork() && AgentActs.isFree(whole, agent, settings);
  }

  /** Whether an agent has the case, and took it or did something to it since it came to them. */
  public static boolean claimed(Case whole, String agent) {
    return whole.assignee().equals(Optional.of(agent))
        && whole.history().reversed().stream()
            .takeWhile(event -> !goesElsewhere(event.change(), agent))
            .anyMatch(event -> event.by().equals(Actor.agent(agent)));
  }

  private static boolean goesElsewhere(Change change, String agent) {
    return change instanceof Change.LeftInQueue
        || (change instanceof Change.Assigned(String to, var as) && !to.equals(agent))
        || (change instanceof Change.Claimed(String to) && !to.equals(agent))
        || (change instanceof Change.Transferred(String queue, var to, String note)
            && !to.equals(Optional.of(agent)));
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
          write(whole, agent, text, MailKind.REPLIED, events);
          promise(whole, what, dueAt, events);
        });
  }

  /**
   * Asks the customer for something, and waits for their answer. Open promises stay: their time
   * does not wait.
   */
  public Outcome ask(String caseId, String agent, String text) {
    return act(
        caseId,
        agent,
        new Change.Replied(text),
        whole -> true,
        (whole, events) -> {
          Targets targets = acts.targets();
          write(whole, agent, text, MailKind.ASKED, events);
          events.add(new Change.Asked(targets.left(whole, acts.now())), targets.choice(acts.now()));
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
          events.add(new Change.Resolved(note, rootCause), acts.targets().confirmation(acts.now()));
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
          events.add(new Change.Chosen(text), acts.targets().confirmation(acts.now()));
        });
  }

  private Outcome act(
      String caseId,
      String agent,
      Change change,
      Predicate<Case> allowed,
      BiConsumer<Case, NextEvents> what) {
    return acts.act(
        caseId,
        agent,
        change,
        whole -> allows(whole, agent, acts.settings()) && allowed.test(whole),
        what);
  }

  private boolean explains(Case whole, Optional<String> rootCause) {
    List<String> known = acts.settings().level(whole.level()).rootCauses();
    return known.isEmpty() || rootCause.filter(known::contains).isPresent();
  }

  /** A reply that does not resolve: high touch is not silent for long after it (R17). */
  private void write(Case whole, String agent, String text, MailKind mail, NextEvents events) {
    AgentActs.take(whole, agent, events);
    events.add(
        new Change.Replied(text),
        acts.targets().periodicUpdate(whole.level(), acts.now()).toArray(Timer[]::new));
    if (whole.contact().email().isPresent()) {
      events.mailCustomer(mail);
    }
    keep(whole, promise -> promise.kind() == Promise.Kind.REPLY, events);
  }

  private void writeLast(Case whole, String agent, String text, NextEvents events) {
    write(whole, agent, text, MailKind.REPLIED, events);
    keep(whole, promise -> promise.kind() != Promise.Kind.REPLY, events);
  }

  private static void keep(Case whole, Predicate<Promise> which, NextEvents events) {
    whole.openPromises().stream()
        .filter(which)
        .forEach(promise -> events.add(new Change.PromiseKept(promise.id())));
  }

  private void promise(Case whole, String what, Instant dueAt, NextEvents events) {
    Promise promise =
        new Promise(
            whole.nextPromiseId(),
            Promise.Kind.ACTION,
            what,
            dueAt,
            acts.settings().zone(whole.contact()),
            Promise.State.OPEN);
    events.add(
        new Change.PromiseMade(promise),
        acts.targets().promise(promise.id(), whole.level(), acts.now(), dueAt));
  }
}
