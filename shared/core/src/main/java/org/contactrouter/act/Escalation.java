package org.contactrouter.act;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.policy.Assignment;
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
    reopened(whole, level, because, events);
    owe(whole, level, events);
  }

  /** Work again, without a word about when a person replies. */
  void reopened(Case whole, ContactLevel level, ReasonCode because, NextEvents events) {
    level(whole, level, because, events);
    again(whole, level, because, events);
  }

  private void again(Case whole, ContactLevel level, ReasonCode because, NextEvents events) {
    events.add(
        new Change.Reopened(because),
        new Targets(settings).resolutionAgain(whole, level, now).toArray(Timer[]::new));
  }

  /** A person's reply by a told time, from someone who is there. */
  void owe(Case whole, ContactLevel level, NextEvents events) {
    Reply reply = Reply.owed(whole, level, settings, now);
    events.add(new Change.PromiseMade(reply.promise()), reply.timer());
    someone(whole, events);
  }

  /** Somebody who is there has it or must get it. */
  void someone(Case whole, NextEvents events) {
    if (owner(whole).isEmpty()) {
      seek(whole, events);
    }
  }

  /** Somebody must get it, who may be the one who has it. */
  private void seek(Case whole, NextEvents events) {
    if (whole.timer(TimerKind.ASSIGNMENT).isEmpty()) {
      events.start(new Targets(settings).assignment(now));
    }
  }

  /**
   * One level up, because an agent says so: never silent for long from then on (R17), and its
   * account's owner may get it (R16).
   */
  void raise(Case whole, NextEvents events) {
    ContactLevel level = whole.level().raised();
    if (level != whole.level()) {
      level(whole, level, ReasonCode.RAISED_BY_AGENT, events);
      if (!owesReply(whole) && whole.timer(TimerKind.PERIODIC_UPDATE).isEmpty()) {
        new Targets(settings).periodicUpdate(level, now).forEach(events::start);
      }
      if (isOwnersNow(whole, level)) {
        seek(whole, events);
      }
    }
  }

  private boolean isOwnersNow(Case whole, ContactLevel level) {
    return level != whole.level() && settings.level(level).assignment() == Assignment.OWNER_FIRST;
  }

  /** A target or promise is due soon: its owner hears of it, or else those who can help. */
  void warn(Case whole, NextEvents events) {
    tell(whole, MailKind.WARNING, events);
  }

  /** A mail to the owner who is there, or else to those who can help. */
  void tell(Case whole, MailKind kind, NextEvents events) {
    owner(whole)
        .map(owner -> List.of(owner.id()))
        .orElseGet(() -> inCharge(whole))
        .forEach(agent -> events.mailAgent(kind, agent));
  }

  /**
   * A target or promise was missed: raised, told to those in charge, apologised for where the
   * customer was told a time, promised anew where no reply is promised already. It is work in sight
   * again.
   */
  void late(Case whole, Timer missed, NextEvents events) {
    boolean ofPromise = missed.kind() == TimerKind.PROMISE;
    ReasonCode because = ofPromise ? ReasonCode.PROMISE_BROKEN : ReasonCode.SLA_BREACH;
    ContactLevel level = whole.level().raised();
    events.add(new Change.Breached(missed.kind(), missed.about()));
    inCharge(whole).forEach(agent -> events.mailAgent(MailKind.BREACH, agent));
    broken(whole, missed).forEach(promise -> events.add(new Change.PromiseBroken(promise.id())));
    level(whole, level, because, events);
    inSight(whole, level, because, events);
    if (missed.kind().isResponse() || !owesReply(whole)) {
      owe(whole, level, events);
    }
    if (owner(whole).isPresent() && (isOwnersNow(whole, level) || Silence.of(whole))) {
      seek(whole, events);
    }
    if (ofPromise || missed.kind().isResponse()) {
      AutomaticMail.ask(whole, MailKind.LATE, now, events);
    }
  }

  private void inSight(Case whole, ContactLevel level, ReasonCode because, NextEvents events) {
    if (whole.state() == CaseState.SNOOZED) {
      events.add(new Change.Woken());
    } else if (whole.state() == CaseState.AWAITING_CUSTOMER) {
      again(whole, level, because, events);
    }
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
                missed.kind().isResponse()
                    ? promise.kind() == Promise.Kind.REPLY
                    : missed.is(TimerKind.PROMISE, Optional.of(promise.id())))
        .toList();
  }

  private void level(Case whole, ContactLevel to, ReasonCode because, NextEvents events) {
    if (to != whole.level()) {
      events.add(new Change.LevelChanged(whole.level(), to, because, settings.queue(to).id()));
    }
  }
}
