package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Supplier;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SweepCases;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.InMemoryDoorbells;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.SweepTimes;

/**
 * Carries the stream and the bells to the acts, and sweeps on the minute, as badly as services are
 * allowed to: twice, late, out of order; what failed five times is lost. A sweep runs twice, late
 * or never.
 */
final class Delivery {
  private static final int ATTEMPTS = 5;
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private static final Duration MEANWHILE = Duration.ofMinutes(5);
  private static final int MOST_AT_ONCE = 2;

  /** So long a message takes at most. */
  private static final int SLOW_SECONDS = 2;

  private static final int LATE_SECONDS = 600;

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
  private final InMemoryCaseStore cases;
  private final InMemoryDoorbells doorbells;
  private final MovableClock clock;
  private final Acts acts;
  private final Faults faults;
  private final Random random;
  private final boolean sweeping;
  private SweepCases sweep;
  private Instant swept;
  private long number;

  /** How many things are interrupted. */
  private int depth;

  Delivery(
      InMemoryCaseStore cases,
      InMemoryDoorbells doorbells,
      MovableClock clock,
      Acts acts,
      Faults faults,
      Random random,
      boolean sweeping) {
    this.cases = cases;
    this.doorbells = doorbells;
    this.clock = clock;
    this.acts = acts;
    this.faults = faults;
    this.random = random;
    this.sweeping = sweeping;
    this.sweep = acts.sweep().get();
    this.swept = clock.instant();
    faults.meanwhile(this::meanwhile);
  }

  /** Lets what is to happen within minutes happen now, in the middle of something else. */
  private void meanwhile() {
    if (depth < MOST_AT_ONCE
        && !events.isEmpty()
        && events.element().at().isBefore(clock.instant().plus(MEANWHILE))) {
      depth++;
      try {
        events.remove().happening().run();
      } finally {
        depth--;
      }
    }
  }

  /** The functions; the sweep remembers what it rang for until its process ends. */
  record Acts(
      DispatchCase dispatch, AssignCase assign, RemindCase remind, Supplier<SweepCases> sweep) {}

  private record Event(Instant at, long number, Runnable happening) {}

  /** Lets something happen at an instant. */
  void at(Instant instant, Runnable happening) {
    events.add(new Event(instant, number++, happening));
  }

  /** Lets everything happen that is to happen until then. */
  void runUntil(Instant end) {
    carry();
    for (Optional<Instant> next = next(); reached(next, end); next = next()) {
      Instant now = next.orElseThrow();
      clock.moveTo(now.isBefore(clock.instant()) ? clock.instant() : now);
      if (reached(nextSweep(), clock.instant())) {
        swept = clock.instant();
        sweepOnce();
      }
      while (!events.isEmpty() && !events.element().at().isAfter(clock.instant())) {
        events.remove().happening().run();
        carry();
      }
      carry();
    }
    clock.moveTo(end);
  }

  private void sweepOnce() {
    if (faults.strike()) {
      return; // The rule did not fire.
    }
    try {
      sweep.sweep();
      if (faults.strike()) {
        sweep.sweep();
      }
    } catch (StoreUnavailable unavailable) {
      // The next minute sweeps again.
    } catch (Faults.Killed killed) {
      sweep = acts.sweep().get();
    }
  }

  private static boolean reached(Optional<Instant> next, Instant end) {
    return next.filter(moment -> !moment.isAfter(end)).isPresent();
  }

  private Optional<Instant> next() {
    Optional<Instant> event = Optional.ofNullable(events.peek()).map(Event::at);
    Optional<Instant> minute = nextSweep();
    return event.isPresent() && minute.isPresent()
        ? Optional.of(event.get().isBefore(minute.get()) ? event.get() : minute.get())
        : event.or(() -> minute);
  }

  private Optional<Instant> nextSweep() {
    return sweeping ? SweepTimes.next(cases, swept) : Optional.empty();
  }

  /** Takes up what was written and rung since. */
  private void carry() {
    cases.streamed().forEach(id -> message(Duration.ZERO, () -> acts.dispatch().dispatch(id)));
    for (InMemoryDoorbells.Bell bell : doorbells.heard()) {
      switch (bell) {
        case InMemoryDoorbells.Bell.Work(var _, String id) ->
            message(Duration.ZERO, () -> acts.assign().assign(id));
        case InMemoryDoorbells.Bell.Remind(String id, Duration delay) ->
            message(delay, () -> acts.remind().remind(id));
        case InMemoryDoorbells.Bell.Publish _ -> {}
      }
    }
  }

  private void message(Duration delay, Runnable act) {
    deliver(delay, act, 1);
    if (faults.strike()) {
      deliver(delay, act, 1);
    }
  }

  private void deliver(Duration delay, Runnable act, int attempt) {
    int seconds = faults.strike() ? random.nextInt(LATE_SECONDS) : random.nextInt(SLOW_SECONDS);
    at(clock.instant().plus(delay).plusSeconds(seconds), () -> attempt(act, attempt));
  }

  private void attempt(Runnable act, int attempt) {
    try {
      act.run();
    } catch (StoreUnavailable | Faults.Killed failed) {
      if (attempt < ATTEMPTS) {
        deliver(AGAIN, act, attempt + 1);
      }
    }
  }
}
