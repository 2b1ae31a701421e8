package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.simulator.Violation.Kind;

/**
 * What people live in: time, chance, and pages that may fail.
 *
 * @param struck how many calls failed so far
 */
record Life(
    MovableClock clock,
    Agenda agenda,
    Random random,
    LongSupplier struck,
    Consumer<Violation> violations) {
  /** So often somebody tries who hears nothing. */
  static final int ATTEMPTS = 4;

  private static final Duration AGAIN = Duration.ofMinutes(2);

  Instant now() {
    return clock.instant();
  }

  Instant within(Duration most) {
    return clock.instant().plusSeconds(1 + (long) (random.nextDouble() * most.toSeconds()));
  }

  /** A time that people name: a whole minute, not just now. */
  Instant named(Duration most) {
    return within(most).plus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Lets something happen within this time. */
  void soon(Duration most, Runnable happening) {
    agenda.at(within(most), happening);
  }

  /** One in so many times. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** Words that nobody says again. */
  String words(String text) {
    return text + " 🙏\r\n" + Long.toHexString(random.nextLong()) + " ";
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  void violated(Violation violation) {
    violations.accept(violation);
  }

  /** Opens a page; empty where it could not be shown, for which there must be a reason. */
  <T> Optional<Front.Page<T>> open(Supplier<Optional<Front.Page<T>>> page) {
    long before = struck.getAsLong();
    Optional<Front.Page<T>> opened = page.get();
    if (opened.isEmpty() && struck.getAsLong() == before) {
      violated(Violation.of(Kind.CRASHED, "a page is not shown, and nothing failed", ""));
    }
    return opened;
  }

  /**
   * Sends something until somebody hears what came of it, or is tired of it. What cannot be known
   * has a reason, and nothing is wrong with what people send.
   */
  void send(Supplier<Told> sending, Consumer<Told> heard) {
    send(sending, heard, 1);
  }

  private void send(Supplier<Told> sending, Consumer<Told> heard, int attempt) {
    long before = struck.getAsLong();
    Told told = sending.get();
    switch (told) {
      case Told.Failed(String how) -> {
        if (struck.getAsLong() == before) {
          violated(Violation.of(Kind.CRASHED, "failed, and nothing failed: " + how, ""));
        }
        if (attempt < ATTEMPTS) {
          soon(AGAIN, () -> send(sending, heard, attempt + 1));
        }
      }
      case Told.Wrong(String what) ->
          violated(Violation.of(Kind.ILLEGAL, "nothing is wrong with it: " + what, ""));
      case Told.Done _, Told.Refused _, Told.Gone _ -> heard.accept(told);
    }
  }
}
