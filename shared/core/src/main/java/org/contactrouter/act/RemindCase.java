package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Consult;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;

/**
 * Does whatever is due on a case: gives it to someone, warns, escalates, asks, closes, sends mail
 * that should be out by now. One timer at a time, until nothing is due; a repeated or stale bell
 * finds nothing.
 */
public final class RemindCase {
  private final CaseWriter writer;
  private final AssignCase assign;
  private final SendMail mail;
  private final SettingsSource source;
  private final InstantSource clock;

  public RemindCase(
      CaseStore store,
      AssignCase assign,
      SendMail mail,
      SettingsSource source,
      InstantSource clock) {
    this.writer = new CaseWriter(store);
    this.assign = assign;
    this.mail = mail;
    this.source = source;
    this.clock = clock;
  }

  public Outcome remind(String caseId) {
    Outcome outcome = settle(caseId);
    return outcome instanceof Outcome.Done(Case whole) ? heal(whole) : outcome;
  }

  /** Does what a lost record or bell left undone; neither part waits for the other. */
  private Outcome heal(Case whole) {
    try {
      Instant now = clock.instant();
      return whole.timer(TimerKind.ASSIGNMENT).filter(timer -> timer.isDue(now)).isPresent()
          ? assign.assign(whole.id())
          : new Outcome.Done(whole);
    } finally {
      mail.sendLate(whole);
    }
  }

  /** Lets every due timer but the assignment happen. */
  private Outcome settle(String caseId) {
    Outcome outcome = once(caseId);
    while (outcome instanceof Outcome.Done(Case whole) && due(whole, clock.instant()).isPresent()) {
      outcome = once(caseId);
    }
    return outcome;
  }

  private Outcome once(String caseId) {
    Settings settings = source.current();
    return writer.change(caseId, whole -> Optional.of(next(whole, settings, clock.instant())));
  }

  /** What happens as things are due at one instant, whatever becomes due meanwhile. */
  private static List<CaseEvent> next(Case whole, Settings settings, Instant now) {
    return due(whole, now).map(timer -> happen(whole, timer, settings, now)).orElse(List.of());
  }

  private static Optional<Timer> due(Case whole, Instant now) {
    return whole.due(now).stream()
        .filter(timer -> timer.kind() != TimerKind.ASSIGNMENT)
        .min(Comparator.comparing(Timer::nextMoment));
  }

  private static List<CaseEvent> happen(Case whole, Timer timer, Settings settings, Instant now) {
    NextEvents events = NextEvents.of(whole, now, Actor.ROUTER);
    if (timer.mustWarn(now) || !whole.canEnd(timer)) {
      warn(whole, timer, settings, now, events);
    } else {
      end(whole, timer, settings, now, events);
    }
    return events.list();
  }

  private static void warn(
      Case whole, Timer timer, Settings settings, Instant now, NextEvents events) {
    events.add(new Change.Warned(timer.kind(), timer.about()));
    switch (timer.kind()) {
      case FIRST_RESPONSE, NEXT_RESPONSE, PERIODIC_UPDATE, RESOLUTION, PROMISE ->
          new Escalation(settings, now).warn(whole, events);
      case CONSULT ->
          consult(whole, timer)
              .map(Consult::agent)
              .filter(agent -> settings.agent(agent).isPresent())
              .ifPresent(agent -> events.mailAgent(MailKind.CONSULTED, agent));
      case REVIEW ->
          settings
              .supervisors()
              .forEach(supervisor -> events.mailAgent(MailKind.REVIEW, supervisor.id()));
      case CUSTOMER_REPLY -> {
        MailKind kind =
            whole.choices().isEmpty() ? MailKind.ASK_REMINDER : MailKind.CHOICE_REMINDER;
        AutomaticMail.ask(whole, kind, now, events);
      }
      case ASSIGNMENT, SNOOZE, CONFIRMATION, FOLLOW_UP, CLOSURE -> {}
    }
  }

  private static void end(
      Case whole, Timer timer, Settings settings, Instant now, NextEvents events) {
    switch (timer.kind()) {
      case FIRST_RESPONSE, NEXT_RESPONSE, PERIODIC_UPDATE, RESOLUTION, PROMISE ->
          new Escalation(settings, now).late(whole, timer, events);
      case CONSULT -> unanswered(whole, timer, settings, events);
      case SNOOZE -> {
        events.add(new Change.Woken());
        new Escalation(settings, now).tell(whole, MailKind.WOKEN, events);
      }
      case CONFIRMATION, CUSTOMER_REPLY ->
          events.add(
              new Change.Assumed(), new Targets(settings).afterResolution(whole.level(), now));
      case FOLLOW_UP -> {
        events.add(new Change.FollowedUp());
        if (settings.level(whole.level()).followUpByMail()) {
          AutomaticMail.ask(whole, MailKind.FOLLOW_UP, now, events);
        }
      }
      case CLOSURE, REVIEW -> events.add(new Change.Closed());
      case ASSIGNMENT -> throw new IllegalStateException("assignments do not happen here");
    }
  }

  /** The question goes back to whoever asked it. */
  private static void unanswered(Case whole, Timer timer, Settings settings, NextEvents events) {
    events.add(new Change.Breached(timer.kind(), timer.about()));
    consult(whole, timer)
        .flatMap(consult -> consult.by().agent())
        .filter(agent -> settings.agent(agent).isPresent())
        .ifPresent(agent -> events.mailAgent(MailKind.CONSULT_LATE, agent));
  }

  private static Optional<Consult> consult(Case whole, Timer timer) {
    return Consult.of(whole).stream()
        .filter(consult -> timer.is(TimerKind.CONSULT, Optional.of(consult.id())))
        .findFirst();
  }
}
