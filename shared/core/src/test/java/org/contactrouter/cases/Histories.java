package org.contactrouter.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Evidence;
import org.contactrouter.triage.Observation;

/** Short histories. */
final class Histories {
  static final Instant NOW = Instant.parse("2026-11-23T10:02:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  static final FaqVersion TEXT =
      new FaqVersion("refund-eu", "pt", "v000001", "Como devolvo?", "Em 14 dias.", false, "");

  static final Timer ASSIGNMENT = Timer.until(TimerKind.ASSIGNMENT, NOW, later(1));
  static final Timer RESPONSE = Timer.until(TimerKind.FIRST_RESPONSE, NOW, later(180), later(240));
  static final Timer CONFIRMATION = Timer.until(TimerKind.CONFIRMATION, NOW, later(4_000));
  static final Timer CLOSURE = Timer.until(TimerKind.CLOSURE, NOW, later(20_000));

  private static final Evidence EVIDENCE =
      new Evidence(
          "v000001",
          "hybrid",
          new Observation(
              NOW,
              Optional.empty(),
              new Signals(List.of(), List.of(), List.of(), List.of()),
              Facts.NONE,
              false,
              Optional.empty(),
              List.of(),
              List.of()),
          List.of(),
          List.of());

  private Histories() {}

  static Instant later(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  static Case escalated() {
    return opened(
        new Decision.Escalate(ContactLevel.LOW_TOUCH, ReasonCode.FAQ_MISS, EVIDENCE),
        List.of(),
        ASSIGNMENT,
        RESPONSE);
  }

  static Case answered() {
    return opened(new Decision.Answer(TEXT.reference(), EVIDENCE), List.of(TEXT), CONFIRMATION);
  }

  static Case offered() {
    return opened(
        new Decision.Offer(List.of(TEXT.reference()), EVIDENCE),
        List.of(TEXT),
        Timer.until(TimerKind.CUSTOMER_REPLY, NOW, later(2_880), later(5_760)));
  }

  static Case quarantined() {
    return opened(
        new Decision.Quarantine(ContactLevel.LOW_TOUCH, EVIDENCE),
        List.of(),
        Timer.until(TimerKind.REVIEW, NOW, later(120), later(43_200)));
  }

  static Case opened(Decision decision, List<FaqVersion> texts, Timer... timers) {
    return Case.of(
        NextEvents.opening(NOW, Actor.CUSTOMER).add(accepted(decision, texts), timers).list());
  }

  static Change.Accepted accepted(Decision decision, List<FaqVersion> texts) {
    return new Change.Accepted(
        new Contact(
            "one",
            "contact",
            "Onde está?",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.PT_PT,
            Optional.empty(),
            Optional.empty(),
            new LinkedHashMap<>(),
            "digest",
            NOW),
        decision,
        texts,
        new Expectation("Até às 14:02.", later(240), ZONE),
        "low-touch",
        Optional.empty());
  }

  /** The case after the router did this a minute later. */
  static Case after(Case before, Change change, Timer... timers) {
    return before.after(NextEvents.of(before, later(1), Actor.ROUTER).add(change, timers).list());
  }
}
