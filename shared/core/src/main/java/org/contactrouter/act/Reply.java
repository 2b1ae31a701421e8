package org.contactrouter.act;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.PromiseText;

/** A person's reply that is owed to the customer: its clock, and the promise that they read. */
record Reply(Timer timer, Promise promise) {
  /** What nobody kept is promised again for twice the time, and so on so many times. */
  private static final int MOST_DOUBLINGS = 6;

  static Reply owed(Case whole, ContactLevel level, Settings settings, Instant now) {
    TimerKind kind = whole.hadReply() ? TimerKind.NEXT_RESPONSE : TimerKind.FIRST_RESPONSE;
    Timer timer =
        new Targets(settings).response(kind, level, times(whole), now, latest(whole, now));
    ZoneId zone = settings.zone(whole.contact());
    Promise promise =
        new Promise(
            whole.nextPromiseId(),
            Promise.Kind.REPLY,
            PromiseText.reply(whole.contact().language(), timer.dueAt(), zone),
            timer.dueAt(),
            zone,
            Promise.State.OPEN);
    return new Reply(timer, promise);
  }

  /**
   * How many times the target: a company whose people are all away does not break its word, and
   * apologise for it, every two hours.
   */
  private static int times(Case whole) {
    int missed = 0;
    for (CaseEvent event : whole.history().reversed()) {
      if (event.by().agent().isPresent()) {
        break;
      }
      missed +=
          event.change() instanceof Change.Breached breached && breached.timer().isResponse()
              ? 1
              : 0;
    }
    return 1 << Math.min(missed, MOST_DOUBLINGS);
  }

  /** The customer's own deadline, or what they were told while their case was held. */
  private static Optional<Instant> latest(Case whole, Instant now) {
    Stream<Instant> theirs = whole.accepted().decision().deadline().stream();
    Stream<Instant> told =
        whole.state() == CaseState.QUARANTINED
            ? Stream.of(whole.accepted().expectation().dueAt())
            : Stream.empty();
    return Stream.concat(theirs, told)
        .filter(moment -> moment.isAfter(now))
        .min(Comparator.naturalOrder());
  }
}
