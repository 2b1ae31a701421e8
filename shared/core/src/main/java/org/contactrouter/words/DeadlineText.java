package org.contactrouter.words;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Signals;

/** The customer's own deadline in words: the day, with the clock only where they named one. */
final class DeadlineText {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Moments moments;
  private final ZoneId zone;
  private final Instant now;

  DeadlineText(Moments moments, ZoneId zone, Instant now) {
    this.moments = moments;
    this.zone = zone;
    this.now = now;
  }

  /** The deadline, without its zone; empty when there is none, or when it has passed. */
  Optional<String> of(Signals signals) {
    return theirs(signals)
        .map(at -> namesClock(at) ? moments.dated(at).words() : moments.day(at).words());
  }

  /** The same with its zone, where a clock is told. */
  Optional<String> withZone(Signals signals) {
    return theirs(signals)
        .map(at -> namesClock(at) ? moments.dated(at).plain() : moments.day(at).words());
  }

  private Optional<Instant> theirs(Signals signals) {
    return signals.deadline().map(CustomerDeadline::at).filter(at -> at.isAfter(now));
  }

  private boolean namesClock(Instant at) {
    return at.atZone(zone).toLocalTime().isBefore(END_OF_DAY);
  }
}
