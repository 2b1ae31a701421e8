package org.contactrouter.act;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.PromiseText;

/** A person's reply that is owed to the customer: its clock, and the promise that they read. */
record Reply(Timer timer, Promise promise) {

  static Reply owed(Case whole, ContactLevel level, Settings settings, Instant now) {
    TimerKind kind = whole.hadReply() ? TimerKind.NEXT_RESPONSE : TimerKind.FIRST_RESPONSE;
    Timer timer = new Targets(settings).response(kind, level, now, latest(whole, now));
    Promise promise =
        new Promise(
            whole.nextPromiseId(),
            Promise.Kind.REPLY,
            PromiseText.reply(whole.contact().language(), timer.dueAt(), settings.zone()),
            timer.dueAt(),
            settings.zone(),
            Promise.State.OPEN);
    return new Reply(timer, promise);
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
