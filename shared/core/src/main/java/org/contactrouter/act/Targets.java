package org.contactrouter.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.SlaTarget;
import org.contactrouter.settings.Settings;

/** Sets the clocks of a case as the settings say, in business time where people are meant. */
final class Targets {
  /** A doorbell that was not answered after this long is rung again. */
  private static final Duration ASSIGNMENT = Duration.ofMinutes(1);

  /** A promise counts as broken this long after its time. */
  static final Duration GRACE = Duration.ofMinutes(15);

  /** An owner is reminded of a promise after this share of its time. */
  private static final double PROMISE_WARNING = 0.75;

  private final Settings settings;

  Targets(Settings settings) {
    this.settings = settings;
  }

  /**
   * By when a person must have replied, and when the owner is warned.
   *
   * @param times the target, 1 or more
   * @param deadline the customer's own, which no target passes (R66)
   */
  Timer response(
      TimerKind kind, ContactLevel level, int times, Instant now, Optional<Instant> deadline) {
    LevelPolicy policy = settings.level(level);
    Duration once =
        kind == TimerKind.FIRST_RESPONSE ? policy.firstResponse() : policy.nextResponse();
    Duration target = once.multipliedBy(times);
    BusinessCalendar calendar = settings.calendar(level);
    Instant due = calendar.after(now, target);
    Optional<Instant> sooner =
        deadline.filter(theirs -> theirs.isAfter(now) && theirs.isBefore(due));
    return sooner
        .map(theirs -> Timer.until(kind, now, share(now, theirs, policy.warnAt()), theirs))
        .orElseGet(
            () -> Timer.until(kind, now, calendar.after(now, part(target, policy.warnAt())), due));
  }

  /** Somebody must get the case. */
  Timer assignment(Instant now) {
    return Timer.until(TimerKind.ASSIGNMENT, now, now.plus(ASSIGNMENT));
  }

  /** Its owner is reminded while people work, where they work before it is due. */
  Timer promise(String id, ContactLevel level, Instant now, Instant due) {
    BusinessCalendar calendar = settings.calendar(level);
    Duration work = calendar.between(now, due);
    Instant reminder =
        work.isZero()
            ? share(now, due, PROMISE_WARNING)
            : calendar.after(now, part(work, PROMISE_WARNING));
    return Timer.ofPromise(id, now, reminder, due.plus(GRACE));
  }

  /** Word from us in business time, where the level asks for it. */
  Stream<Timer> periodicUpdate(ContactLevel level, Instant now) {
    return settings
        .level(level)
        .target(SlaTarget.PERIODIC_UPDATE)
        .map(time -> clock(TimerKind.PERIODIC_UPDATE, time, level, now))
        .stream();
  }

  /**
   * The solution in business time, where the level asks for it; at the latest when the customer
   * needs it (R66), and when a law wants it.
   *
   * @param deadline the customer's own
   */
  Stream<Timer> resolution(
      Contact contact, Optional<Instant> deadline, ContactLevel level, Instant now) {
    return solution(
        settings.level(level).target(SlaTarget.RESOLUTION), contact, deadline, level, now);
  }

  private Stream<Timer> solution(
      Optional<Duration> time,
      Contact contact,
      Optional<Instant> deadline,
      ContactLevel level,
      Instant now) {
    Optional<Instant> lawful = settings.deadline(contact, level);
    Stream<Instant> ends =
        Stream.concat(lawful.stream(), time.isPresent() ? deadline.stream() : Stream.empty());
    double warnAt = settings.level(level).warnAt();
    return Stream.concat(
        time.map(left -> clock(TimerKind.RESOLUTION, left, level, now)).stream(),
        ends.filter(end -> end.isAfter(now))
            .map(end -> Timer.until(TimerKind.RESOLUTION, now, share(now, end, warnAt), end)))
        .min(Comparator.comparing(Timer::dueAt))
        .stream();
  }

  /**
   * The clock of the solution when a case is work again: from the start, or on from where a
   * question to the customer stopped it. An offer stopped none.
   */
  Stream<Timer> resolutionAgain(Case whole, ContactLevel level, Instant now) {
    Optional<Duration> time =
        whole.state() == CaseState.AWAITING_CUSTOMER && whole.choices().isEmpty()
            ? leftWhenAsked(whole)
            : settings.level(level).target(SlaTarget.RESOLUTION);
    return solution(time, whole.contact(), whole.accepted().decision().deadline(), level, now);
  }

  private static Optional<Duration> leftWhenAsked(Case whole) {
    return whole.history().reversed().stream()
        .map(CaseEvent::change)
        .filter(Change.Asked.class::isInstance)
        .map(Change.Asked.class::cast)
        .findFirst()
        .flatMap(Change.Asked::left);
  }

  /** Business time that is left for the solution. */
  Optional<Duration> left(Case whole, Instant now) {
    return whole
        .timer(TimerKind.RESOLUTION)
        .map(timer -> settings.calendar(whole.level()).between(now, timer.dueAt()));
  }

  private Timer clock(TimerKind kind, Duration time, ContactLevel level, Instant now) {
    BusinessCalendar calendar = settings.calendar(level);
    Duration warning = part(time, settings.level(level).warnAt());
    return Timer.until(kind, now, calendar.after(now, warning), calendar.after(now, time));
  }

  /** A case is hidden so long. */
  Timer snooze(Instant now, Instant until) {
    return Timer.until(TimerKind.SNOOZE, now, until);
  }

  /** A colleague's answer: reminded at half of the time. */
  Timer consult(String id, Instant now, Instant due) {
    return Timer.ofConsult(id, now, share(now, due, 0.5), due);
  }

  /** The customer's word after an answer or resolution. */
  Timer confirmation(Instant now) {
    return Timer.until(TimerKind.CONFIRMATION, now, now.plus(policy().confirmationWindow()));
  }

  /** The customer's choice: one reminder, then as long again. */
  Timer choice(Instant now) {
    Duration window = policy().choiceWindow();
    return Timer.until(
        TimerKind.CUSTOMER_REPLY, now, now.plus(window), now.plus(window.multipliedBy(2)));
  }

  /** A look at suspected spam, before the time that its sender was told. */
  Timer review(Instant now, Instant told) {
    return Timer.until(
        TimerKind.REVIEW, now, share(now, told, 0.5), now.plus(policy().reviewWindow()));
  }

  /** What a resolved case waits for: the follow-up, then its end. */
  Timer[] afterResolution(ContactLevel level, Instant now) {
    Instant followUp = settings.calendar(level).after(now, settings.level(level).followUpAfter());
    Instant end = now.plus(policy().retention());
    return new Timer[] {
      Timer.until(TimerKind.FOLLOW_UP, now, followUp), Timer.until(TimerKind.CLOSURE, now, end)
    };
  }

  private Policy policy() {
    return settings.policy();
  }

  private static Instant share(Instant from, Instant to, double share) {
    return from.plus(part(Duration.between(from, to), share));
  }

  private static Duration part(Duration whole, double share) {
    return Duration.ofMillis(Math.round(whole.toMillis() * share));
  }
}
