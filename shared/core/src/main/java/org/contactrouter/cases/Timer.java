package org.contactrouter.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A moment at which something must have happened.
 *
 * @param about the id of the promise or consult, for their timers; else empty
 * @param warnAt when its owner is warned; empty for timers without a warning
 * @param dueAt when it is over
 * @param warned whether the warning was given
 */
public record Timer(
    TimerKind kind,
    Optional<String> about,
    Instant startedAt,
    Optional<Instant> warnAt,
    Instant dueAt,
    boolean warned) {

  public static Timer until(TimerKind kind, Instant startedAt, Instant dueAt) {
    return new Timer(kind, Optional.empty(), startedAt, Optional.empty(), dueAt, false);
  }

  public static Timer until(TimerKind kind, Instant startedAt, Instant warnAt, Instant dueAt) {
    return new Timer(kind, Optional.empty(), startedAt, Optional.of(warnAt), dueAt, false);
  }

  public static Timer ofPromise(String promise, Instant startedAt, Instant warnAt, Instant dueAt) {
    return new Timer(
        TimerKind.PROMISE, Optional.of(promise), startedAt, Optional.of(warnAt), dueAt, false);
  }

  public static Timer ofConsult(String consult, Instant startedAt, Instant warnAt, Instant dueAt) {
    return new Timer(
        TimerKind.CONSULT, Optional.of(consult), startedAt, Optional.of(warnAt), dueAt, false);
  }

  /** When it next needs attention: its warning, else its end. */
  public Instant nextMoment() {
    return warned ? dueAt : warnAt.filter(warning -> warning.isBefore(dueAt)).orElse(dueAt);
  }

  /** Whether it needs attention now. */
  public boolean isDue(Instant now) {
    return !nextMoment().isAfter(now);
  }

  public boolean isOver(Instant now) {
    return !dueAt.isAfter(now);
  }

  /** Whether its warning is due, and it is not over yet. */
  public boolean mustWarn(Instant now) {
    return isDue(now) && !isOver(now);
  }

  public boolean is(TimerKind other, Optional<String> otherAbout) {
    return kind == other && about.equals(otherAbout);
  }

  Timer afterWarning() {
    return new Timer(kind, about, startedAt, warnAt, dueAt, true);
  }

  /** The same, over at this instant at the earliest. */
  Timer notBefore(Instant earliest) {
    return dueAt.isBefore(earliest)
        ? new Timer(kind, about, startedAt, warnAt, earliest, warned)
        : this;
  }
}
