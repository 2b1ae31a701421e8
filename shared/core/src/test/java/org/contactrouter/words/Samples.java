package org.contactrouter.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Assignment;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Matching;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;
import org.contactrouter.policy.SlaTarget;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Observation;
import org.contactrouter.triage.Triage;

/** Contacts, decisions and cases to speak about. */
final class Samples {
  static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  static final Instant DUE = Instant.parse("2026-11-25T12:00:00Z");
  static final Signals SILENT = new Signals(List.of(), List.of(), List.of(), List.of());
  static final FaqVersion PUBLISHED =
      new FaqVersion("refund-eu", "pt", "v000001", "Como devolvo?", "Em 14 dias.", false, "");
  static final FaqReference TEXT = PUBLISHED.reference();
  static final Policy POLICY = policy();

  /** Of a question that says nothing, but is near. */
  static final Optional<Match> VAGUE = match(0, 0, 0);

  private static final Lexicon LEXICON = Lexicon.standard();

  /** Enough cases for every variant to come up. */
  private static final int CASES = 60;

  private Samples() {}

  static Stream<String> ids() {
    return IntStream.range(0, CASES).mapToObj(number -> "case" + number);
  }

  static Signals heard(String text) {
    return LEXICON.read(text, NOW.atZone(LISBON));
  }

  static Decision decide(Signals signals, Facts facts, Optional<Match> match) {
    return decide(seen(signals, facts, match, match.isPresent() ? List.of(TEXT) : List.of()));
  }

  static Observation seen(
      Signals signals, Facts facts, Optional<Match> match, List<FaqReference> found) {
    return new Observation(NOW, Optional.empty(), signals, facts, false, match, found, List.of());
  }

  static Decision decide(Observation seen) {
    return Triage.decide(seen, POLICY, "v000001");
  }

  /** An answer above an acceptance of 2, an offer below. */
  static Optional<Match> match(double acceptance) {
    return match(acceptance, 0.8, 0.95);
  }

  private static Optional<Match> match(double acceptance, double margin, double offer) {
    return Optional.of(
        new Match(
            "v000001",
            "pt",
            List.of(new Match.Candidate("refund-eu", 0.9, 0.8125, "como devolvo")),
            acceptance,
            margin,
            offer,
            new Match.Gate(2, 0.5, 0.3, 0.3)));
  }

  static Contact contact(Language language, String id, Optional<String> name) {
    return new Contact(
        id,
        "contact",
        "Onde está?",
        name,
        Optional.of("ana@example.com"),
        Optional.empty(),
        language,
        Optional.empty(),
        Optional.empty(),
        new LinkedHashMap<>(),
        "digest",
        NOW);
  }

  static Case opened(Contact contact, Decision decision, Timer... timers) {
    Change.Accepted accepted =
        new Change.Accepted(
            contact,
            decision,
            List.of(PUBLISHED),
            new Expectation("", DUE, LISBON),
            "low-touch",
            Optional.empty());
    return Case.of(NextEvents.opening(NOW, Actor.CUSTOMER).add(accepted, timers).list());
  }

  static Settings settings(Language agents) {
    return new Settings(
        "v000001",
        new Company("Roda & Filhos", LISBON, agents, Optional.empty(), Optional.empty()),
        List.of(),
        List.of(
            new Agent("rui", "Rui", "rui@example.org", agents, List.of(), false, false),
            new Agent("zita", "Zita", "zita@example.org", agents, List.of(), true, false)),
        List.of(new Queue("low-touch", "Loja", List.of("rui"), "always")),
        List.of(),
        List.of(),
        Map.of("always", BusinessCalendar.always(LISBON)),
        POLICY);
  }

  private static Policy policy() {
    return new Policy(
        "hybrid",
        List.of(
            new LevelRule(
                "high-value",
                ContactLevel.HIGH_TOUCH,
                List.of(
                    new Condition.PurchaseAtLeast(
                        Map.of("EUR", new BigDecimal(20000), "BRL", new BigDecimal(100000))))),
            scale("high-complexity", ContactLevel.HIGH_TOUCH, Scale.PRODUCT_COMPLEXITY, 5),
            scale("high-importance", ContactLevel.HIGH_TOUCH, Scale.ACCOUNT_IMPORTANCE, 5),
            scale("high-criticality", ContactLevel.HIGH_TOUCH, Scale.CUSTOMER_CRITICALITY, 4),
            scale("criticality", ContactLevel.LOW_TOUCH, Scale.CUSTOMER_CRITICALITY, 3)),
        Arrays.stream(ContactLevel.values())
            .collect(Collectors.toMap(level -> level, level -> worked())),
        true,
        Duration.ofDays(3),
        Duration.ofDays(2),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
        Matching.DEFAULT);
  }

  private static LevelRule scale(String id, ContactLevel level, Scale scale, int least) {
    return new LevelRule(id, level, List.of(new Condition.ScaleAtLeast(scale, least)));
  }

  private static LevelPolicy worked() {
    return new LevelPolicy(
        "low-touch",
        Map.of(SlaTarget.FIRST_RESPONSE, Duration.ofHours(4)),
        0.75,
        Assignment.IN_TURN,
        Duration.ofHours(9),
        false,
        List.of());
  }
}
