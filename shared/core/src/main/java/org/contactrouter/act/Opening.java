package org.contactrouter.act;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.settings.Settings;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.Acknowledgement;

/**
 * Opens a case from a contact and its decision: what it waits for, and what the customer is told.
 */
final class Opening {
  private final Settings settings;
  private final Targets targets;
  private final Instant now;

  Opening(Settings settings, Instant now) {
    this.settings = settings;
    this.targets = new Targets(settings);
    this.now = now;
  }

  Case open(Contact contact, Decision decision, List<FaqVersion> texts, Optional<String> customer) {
    Timer response =
        targets.response(
            TimerKind.FIRST_RESPONSE,
            decision.level().atLeast(ContactLevel.LOW_TOUCH),
            1,
            now,
            decision.deadline());
    Expectation expectation =
        new Expectation(
            acknowledgement(contact, decision, response.dueAt()),
            response.dueAt(),
            settings.zone(contact));
    Change.Accepted accepted =
        new Change.Accepted(
            contact, decision, texts, expectation, settings.queue(decision.level()).id(), customer);
    Timer[] timers = timers(contact, decision, response);
    return Case.of(NextEvents.opening(now, Actor.CUSTOMER).add(accepted, timers).list());
  }

  private Timer[] timers(Contact contact, Decision decision, Timer response) {
    return switch (decision) {
      case Decision.Answer answered -> new Timer[] {targets.confirmation(now)};
      case Decision.Offer offered -> new Timer[] {targets.choice(now)};
      case Decision.Escalate escalated ->
          Stream.concat(
                  Stream.of(targets.assignment(now), response),
                  targets.resolution(contact, decision.deadline(), escalated.level(), now))
              .toArray(Timer[]::new);
      case Decision.Quarantine held -> new Timer[] {targets.review(now, response.dueAt())};
    };
  }

  private String acknowledgement(Contact contact, Decision decision, Instant dueAt) {
    Acknowledgement words = words(contact, decision, settings.zone(contact));
    return switch (decision) {
      case Decision.Answer answered -> words.answered(dueAt);
      case Decision.Offer offered -> words.offered(dueAt);
      case Decision.Escalate escalated -> words.received(dueAt);
      case Decision.Quarantine held -> words.received(dueAt);
    };
  }

  /** What there is to say about a contact and its decision. */
  static Acknowledgement words(Contact contact, Decision decision, ZoneId zone) {
    return new Acknowledgement(contact, decision.evidence().observation(), zone);
  }
}
