package org.contactrouter.act;

import java.time.Instant;
import java.util.ArrayList;
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
    Reply reply = Reply.owed(whole, level, settings, now);
    level(whole, level, because, events);
    events.add(new Change.Reopened(because), clocks(whole, reply));
    events.add(new Change.PromiseMade(reply.promise()));
  }

  /**
   * A target or promise was missed: raised, told to those in charge, apologised for, promised anew.
   */
  void late(Case whole, Timer missed, NextEvents events) {
    ReasonCode because =
        missed.kind() == TimerKind.PROMISE ? ReasonCode.PROMISE_BROKEN : ReasonCode.SLA_BREACH;
    ContactLevel level = whole.level().raised();
    Reply reply = Reply.owed(whole, level, settings, now);
    events.add(new Change.Breached(missed.kind(), missed.about()));
    inCharge(whole).forEach(agent -> events.mailAgent(MailKind.BREACH, agent));
    broken(whole, missed).forEach(promise -> events.add(new Change.PromiseBroken(promise.id())));
    level(whole, level, because, events);
    events.add(new Change.PromiseMade(reply.promise()), clocks(whole, reply));
    if (whole.contact().email().isPresent()) {
      events.mailCustomer(MailKind.LATE);
    }
  }

  /** Those who must hear of trouble: the owner and the supervisors, each once. */
  List<String> inCharge(Case whole) {
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

  private Timer[] clocks(Case whole, Reply reply) {
    List<Timer> timers = new ArrayList<>();
    boolean running =
        whole.timers().stream().anyMatch(timer -> timer.kind().isResponse() && !timer.isOver(now));
    if (!running || !whole.state().isWork()) {
      timers.add(reply.timer());
    }
    if (whole.assignee().isEmpty()) {
      timers.add(new Targets(settings).assignment(now));
    }
    return timers.toArray(Timer[]::new);
  }
}
