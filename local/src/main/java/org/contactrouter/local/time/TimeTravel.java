package org.contactrouter.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.contactrouter.local.pump.Pump;

/**
 * Lets time pass: minute by minute while something happens, and in one step over the minutes in
 * which nothing is due.
 */
public final class TimeTravel implements AutoCloseable {
  /** How long before a due moment the minutes are walked: schedules look ahead two minutes. */
  private static final Duration RUN_UP = Duration.ofMinutes(3);

  /** As many minutes without any batch or due moment mean that nothing is going on. */
  private static final int QUIET_MINUTES = 3;

  private final LocalClock clock;
  private final Schedules schedules;
  private final Pump pump;
  private final List<NextMoment> moments;
  private final Thread ticker =
      Thread.ofPlatform().daemon().name("schedules").unstarted(this::tick);

  /** Time for these schedules and this pump, which skips to what {@code moments} know. */
  public TimeTravel(LocalClock clock, Schedules schedules, Pump pump, List<NextMoment> moments) {
    this.clock = clock;
    this.schedules = schedules;
    this.pump = pump;
    this.moments = List.copyOf(moments);
  }

  /** Fires the schedules in real time from now on. */
  public void start() {
    ticker.start();
  }

  /** Moves the clock and returns when everything that is due until then has happened. */
  public synchronized Instant advance(Duration time) {
    Instant target = clock.instant().plus(time);
    int quiet = 0;
    pass();
    while (clock.instant().isBefore(target)) {
      Optional<Instant> due = due();
      clock.moveTo(earlier(next(due, quiet >= QUIET_MINUTES), target));
      boolean reached = due.isPresent() && !due.get().isAfter(clock.instant());
      quiet = pass() || reached ? 0 : quiet + 1;
    }
    return clock.instant();
  }

  /** Carries everything that is in sight, without moving the clock. */
  public synchronized void settle() {
    pump.drain();
  }

  @Override
  public void close() {
    ticker.interrupt();
  }

  private boolean pass() {
    schedules.fire();
    return pump.drain();
  }

  private Optional<Instant> due() {
    Instant now = clock.instant();
    return moments.stream().flatMap(known -> known.after(now).stream()).min(Instant::compareTo);
  }

  private Instant next(Optional<Instant> due, boolean skip) {
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    if (!skip) {
      return due.map(moment -> earlier(moment, minute)).orElse(minute);
    }
    return due.map(moment -> runUp(now, moment)).orElse(Instant.MAX);
  }

  private static Instant runUp(Instant now, Instant moment) {
    Instant before = moment.minus(RUN_UP);
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return before.isAfter(minute) ? before : earlier(moment, minute);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void tick() {
    while (!Thread.currentThread().isInterrupted()) {
      synchronized (this) {
        schedules.fire();
      }
      try {
        Instant now = clock.instant();
        Thread.sleep(
            Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)));
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
