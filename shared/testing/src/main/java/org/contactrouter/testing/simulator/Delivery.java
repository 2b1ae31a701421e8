package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.InMemoryDoorbells;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.SweepTimes;
import org.contactrouter.testing.simulator.Functions.Message;

/**
 * Carries the stream and the bells to the functions, and sweeps on the minute, as badly as services
 * are allowed to: in batches, twice, late, out of order. A sweep runs twice, late or never.
 */
final class Delivery {
  private static final int SHARDS = 2;

  private final InMemoryCaseStore cases;
  private final InMemoryDoorbells doorbells;
  private final MovableClock clock;
  private final Agenda agenda;
  private final Functions functions;
  private final Faults faults;
  private final boolean sweeping;
  private final List<Shard> shards;
  private final BellQueue work;
  private final BellQueue reminders;
  private final BellQueue publishing;
  private Instant swept;
  private long number;

  Delivery(
      InMemoryCaseStore cases,
      InMemoryDoorbells doorbells,
      KnowledgeShelf shelf,
      MovableClock clock,
      Agenda agenda,
      Functions functions,
      Transport transport,
      boolean sweeping,
      Consumer<Violation> violated) {
    this.cases = cases;
    this.doorbells = doorbells;
    this.clock = clock;
    this.agenda = agenda;
    this.functions = functions;
    this.faults = transport.faults();
    this.sweeping = sweeping;
    this.swept = clock.instant();
    Finished dispatched = Finished.dispatch(cases, doorbells, violated);
    this.shards =
        Stream.generate(() -> new Shard(agenda, transport, functions::dispatch, dispatched))
            .limit(SHARDS)
            .toList();
    this.work =
        new BellQueue(
            agenda, clock, transport, functions::assign, Finished.assign(cases, violated)::watch);
    this.reminders =
        new BellQueue(
            agenda,
            clock,
            transport,
            functions::remind,
            Finished.remind(cases, clock, violated)::watch);
    this.publishing =
        new BellQueue(
            agenda, clock, transport, functions::publish, _ -> Finished.publish(shelf, violated));
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
      while (agenda.isDue()) {
        agenda.happen();
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
      functions.sweep();
      if (faults.strike()) {
        functions.sweep();
      }
    } catch (StoreUnavailable | Faults.Killed failed) {
      // The next minute sweeps again.
    }
  }

  private static boolean reached(Optional<Instant> next, Instant end) {
    return next.filter(moment -> !moment.isAfter(end)).isPresent();
  }

  private Optional<Instant> next() {
    Optional<Instant> event = agenda.next();
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
    cases.streamed().forEach(id -> shards.get(Math.floorMod(id.hashCode(), SHARDS)).put(next(id)));
    for (InMemoryDoorbells.Bell bell : doorbells.heard()) {
      switch (bell) {
        case InMemoryDoorbells.Bell.Work(var _, String id) -> work.put(next(id), Duration.ZERO);
        case InMemoryDoorbells.Bell.Remind(String id, Duration delay) ->
            reminders.put(next(id), delay);
        case InMemoryDoorbells.Bell.Publish(String job) -> publishing.put(next(job), Duration.ZERO);
      }
    }
  }

  private Message next(String about) {
    return new Message("message-" + number++, about);
  }
}
