package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.contactrouter.act.Outcome;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.testing.MovableClock;

/** What people live in: time, chance, and calls that may fail. */
record Life(MovableClock clock, Agenda agenda, Random random, Consumer<Violation> violations) {

  Instant now() {
    return clock.instant();
  }

  Instant within(Duration most) {
    return clock.instant().plusSeconds(1 + (long) (random.nextDouble() * most.toSeconds()));
  }

  /** Lets something happen within this time. */
  void soon(Duration most, Runnable happening) {
    agenda.at(within(most), happening);
  }

  String words(String text) {
    return text + ", " + random.nextInt(1_000_000);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  void violated(Violation violation) {
    violations.accept(violation);
  }

  /** What came of an act; empty if nobody heard. */
  Optional<Outcome> heard(Supplier<Outcome> act) {
    try {
      return Optional.of(act.get());
    } catch (StoreUnavailable | Faults.Killed failed) {
      return Optional.empty();
    }
  }

  Outcome attempt(Supplier<Outcome> act) {
    return heard(act).orElseGet(Outcome.Unknown::new);
  }
}
