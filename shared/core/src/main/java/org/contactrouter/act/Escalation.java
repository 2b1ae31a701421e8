package org.contactrouter.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/** What follows when a case needs a person again, or when we are late: always a new, told time. */
final class Escalation {
  private final Settings settings;
  private final Instant now;

  Escalation(Settings settings, Instant now) {
    this.settings = settings;
    this.now = now;
  }

  /** Work again, at a level with a person, by a time that the customer is told. */
  void reopen(Case whole, NextEvents events, ReasonCode because) {
    ContactLevel level = whole.level().atLeast(ContactLevel.LOW_TOUCH);
    level(whole, level, because, events);
    events.add(new Change.Reopened(because));
    owe(whole, level, events);
  }

  /** A person's reply by a told time, from someone who is there. */
  void owe(Case whole, ContactLevel level, NextEvents events) {
    Reply reply = Reply.owed(whole, level, settings, now);
    boolean waiting = whole.timer(TimerKind.ASSIGNMENT).isPresent();
    Timer[] timers =
        owner(whole).isPresent() || waiting
            ? new Timer[] {reply.timer()}
            : new Timer[] {new Targets(settings).assignment(now), reply.timer()};
    events.add(new Change.PromiseMade(reply.promise()), timers);
  }

  /** A target or promise is due soon: its owner hears of it, or else those who can help. */
  void warn(Case whole, NextEvents events) {
    owner(whole)
        .map(owner -> List.of(owner.id()))
        .orElseGet(() -> inCharge(whole))
        .forEach(agent -> events.mailAgent(MailKind.WARNING, agent));
  }

  /**
   * A target or promise was missed: raised, told to those in charge, apologised for, promised anew
   * where no reply is promised already.
   */
  void late(Case whole, Timer missed, NextEvents events) {
    ReasonCode because =
        missed.kind() == TimerKind.PROMISE ? ReasonCode.PROMISE_BROKEN : ReasonCode.SLA_BREACH;
    ContactLevel level = whole.level().raised();
    events.add(new Change.Breached(missed.kind(), missed.about()));
    inCharge(whole).forEach(agent -> events.mailAgent(MailKind.BREACH, agent));
    broken(whole, missed).forEach(promise -> events.add(new Change.PromiseBroken(promise.id())));
    level(whole, level, because, events);
    if (missed.kind().isResponse() || !owesReply(whole)) {
      owe(whole, level, events);
    }
    AutomaticMail.ask(whole, MailKind.LATE, now, events);
  }

  /** Whether a reply is promised to the customer. */
  static boolean owesReply(Case whole) {
    return whole.timers().stream().anyMatch(timer -> timer.kind().isResponse());
  }

  /** The agent who has it, if they are there. */
  Optional<Agent> owner(Case whole) {
    return whole.assignee().flatMap(settings::present);
  }

  /** Those who must hear of trouble: the owner and the supervisors, each once. */
  private List<String> inCharge(Case whole) {
    return Stream.concat(whole.assignee().stream(), settings.supervisors().stream().map(Agent::id))
        .distinct()
        .toList();
  }

  private static List<Promise> broken(Case whole, Timer missed) {
    return whole.openPromises().stream()
        .filter(
            promise ->
                missed.kind() == TimerKind.PROMISE
                    ? missed.about().equals(Optional.of(promise.id()))
                    : promise.kind() == Promise.Kind.REPLY)
        .toList();
  }

  private void level(Case whole, ContactLevel to, ReasonCode because, NextEvents events) {
    if (to != whole.level()) {
      events.add(new Change.LevelChanged(whole.level(), to, because, settings.queue(to).id()));
    }
  }
}
