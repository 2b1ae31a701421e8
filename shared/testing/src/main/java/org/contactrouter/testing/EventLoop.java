package org.contactrouter.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SweepCases;
import org.contactrouter.port.StoreUnavailable;

/**
 * Carries the stream and the bells to the acts, and sweeps on the full minute, in virtual time. A
 * record or bell whose act fails is lost, which is the worst that can happen to it. For one thread.
 */
public final class EventLoop {
  private final InMemoryCaseStore cases;
  private final InMemoryDoorbells doorbells;
  private final MovableClock clock;
  private final Acts acts;
  private final PriorityQueue<Ring> rings =
      new PriorityQueue<>(Comparator.comparing(Ring::at).thenComparingLong(Ring::number));
  private boolean streaming = true;
  private Instant swept;
  private long number;

  public EventLoop(
      InMemoryCaseStore cases, InMemoryDoorbells doorbells, MovableClock clock, Acts acts) {
    this.cases = cases;
    this.doorbells = doorbells;
    this.clock = clock;
    this.acts = acts;
    this.swept = clock.instant();
  }

  /** What the stream, the bells and the minute set in motion. */
  public record Acts(
      DispatchCase dispatch, AssignCase assign, RemindCase remind, SweepCases sweep) {}

  private record Ring(Instant at, long number, InMemoryDoorbells.Bell bell) {}

  /** Loses every later record of the stream, or carries them again. */
  public void stream(boolean carried) {
    streaming = carried;
  }

  /** Carries everything that is in sight, without moving the clock. */
  public void settle() {
    boolean moved = true;
    while (moved) {
      List<String> records = cases.streamed();
      if (streaming) {
        records.forEach(caseId -> attempt(() -> acts.dispatch().dispatch(caseId)));
      }
      List<Ring> due = due();
      due.forEach(ring -> attempt(() -> hear(ring.bell())));
      moved = !records.isEmpty() || !due.isEmpty();
    }
  }

  /** Lets time pass, with everything that happens in it. */
  public void advance(Duration time) {
    Instant end = clock.instant().plus(time);
    settle();
    for (Optional<Instant> next = next(); reached(next, end); next = next()) {
      clock.moveTo(next.orElseThrow());
      if (reached(nextSweep(), clock.instant())) {
        swept = clock.instant();
        attempt(acts.sweep()::sweep);
      }
      settle();
    }
    clock.moveTo(end);
  }

  /** Repeats every record and bell that a case may ever have had. */
  public void repeat(String caseId) {
    attempt(() -> acts.dispatch().dispatch(caseId));
    attempt(() -> acts.assign().assign(caseId));
    attempt(() -> acts.remind().remind(caseId));
    settle();
  }

  private static boolean reached(Optional<Instant> next, Instant end) {
    return next.filter(moment -> !moment.isAfter(end)).isPresent();
  }

  private Optional<Instant> next() {
    Stream<Instant> bells = Optional.ofNullable(rings.peek()).map(Ring::at).stream();
    return Stream.concat(bells, nextSweep().stream())
        .min(Comparator.naturalOrder())
        .map(this::notPast);
  }

  private Instant notPast(Instant moment) {
    return moment.isBefore(clock.instant()) ? clock.instant() : moment;
  }

  private Optional<Instant> nextSweep() {
    return SweepTimes.next(cases, swept);
  }

  private List<Ring> due() {
    Instant now = clock.instant();
    for (InMemoryDoorbells.Bell bell : doorbells.heard()) {
      rings.add(new Ring(now.plus(delay(bell)), number++, bell));
    }
    List<Ring> due = new ArrayList<>();
    while (!rings.isEmpty() && !rings.element().at().isAfter(now)) {
      due.add(rings.remove());
    }
    return due;
  }

  private static Duration delay(InMemoryDoorbells.Bell bell) {
    return bell instanceof InMemoryDoorbells.Bell.Remind(String _, Duration delay)
        ? delay
        : Duration.ZERO;
  }

  private void hear(InMemoryDoorbells.Bell bell) {
    switch (bell) {
      case InMemoryDoorbells.Bell.Work(var _, String caseId) -> acts.assign().assign(caseId);
      case InMemoryDoorbells.Bell.Remind(String caseId, var _) -> acts.remind().remind(caseId);
      case InMemoryDoorbells.Bell.Publish _ -> {}
    }
  }

  private static void attempt(Runnable act) {
    try {
      act.run();
    } catch (StoreUnavailable lost) {
      // The sweep rings again for whatever is left undone.
    }
  }
}
