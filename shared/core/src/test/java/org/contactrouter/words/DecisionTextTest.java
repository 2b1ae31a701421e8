package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.customer.Money;
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
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;
import org.contactrouter.policy.SlaTarget;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Observation;
import org.contactrouter.triage.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTextTest {
  private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Signals SILENT = new Signals(List.of(), List.of(), List.of(), List.of());
  private static final FaqVersion PUBLISHED =
      new FaqVersion("refund-eu", "pt", "v000001", "Como devolvo?", "Em 14 dias.", false, "");
  private static final FaqReference TEXT = PUBLISHED.reference();
  private static final Money LUXURY = new Money(new BigDecimal("45000.00"), "EUR");

  private final DecisionText english = DecisionText.in(Language.EN);

  @Test
  void namesTheWordsTheValueAndTheBoundThatDecided() {
    Decision decision =
        decide(heard("Estou farta disto, preciso até sexta"), Facts.NONE, Optional.of(match(2.5)));

    assertThat(english.reasons(decision).getFirst())
        .isEqualTo(
            "The importance of this to the customer is 4 on a scale of 1 to 5 because of the words"
                + " that were found, frustration (“farta disto”), the customer’s own deadline"
                + " (“até sexta”), and high touch starts at 4.");
    assertThat(english.nearestFlip(decision))
        .contains(
            "If the importance of this to the customer were 3 instead of 4, the level would have"
                + " been low touch.");
  }

  @Test
  void namesThePurchaseAndSaysThatACurrencyIsUnknown() {
    Money yen = new Money(new BigDecimal("9000000"), "JPY");
    Decision decision =
        decide(SILENT, Facts.NONE.with(List.of(LUXURY, yen)), Optional.of(match(2.5)));

    assertThat(english.reasons(decision))
        .containsExactly(
            "The customer has paid 45,000 EUR, and high touch starts at 20,000 EUR.",
            "The purchase of 9,000,000 JPY was left out: no rule names an amount in JPY.");
    assertThat(DecisionText.in(Language.PT_BR).reasons(decision).getFirst())
        .isEqualTo("O cliente pagou 45.000 EUR, e o alto toque começa em 20.000 EUR.");
  }

  @Test
  void saysWhyItCouldBeAnsweredOrOffered() {
    assertThat(english.reasons(decide(SILENT, Facts.NONE, Optional.of(match(2.5)))))
        .containsExactly(
            "The stored answer “refund-eu” fits well enough to be sent without a person: certainty"
                + " 2.5000 (at least 2.0000), similarity 0.8125 (at least 0.5000), lead over the"
                + " next 0.8000 (at least 0.3000).");
    assertThat(english.reasons(decide(SILENT, Facts.NONE, Optional.of(match(1.5)))))
        .containsExactly(
            "Several stored answers might fit (“refund-eu”), none surely enough to be sent alone,"
                + " so the customer chooses: one of the first three is right 0.9500 (at least"
                + " 0.3000).");
  }

  @Test
  void putsTheReasonThatDecidedFirst() {
    Decision decision =
        decide(heard("quero falar com uma pessoa: isto é fraude"), Facts.NONE, Optional.empty());

    assertThat(english.reasons(decision))
        .containsExactly(
            "The text touches on a topic that only a person answers: fraud (“fraude”).",
            "The customer asks for a person: “quero falar com uma pessoa”.",
            "There are no stored answers in this language yet.");
  }

  @Test
  void saysWhatFailed() {
    Observation seen =
        new Observation(
            NOW,
            Optional.empty(),
            SILENT,
            Facts.NONE,
            false,
            Optional.empty(),
            List.of(),
            List.of("knowledge", "settings", "customer"));

    assertThat(english.reasons(Triage.decide(seen, POLICY, "v000001")))
        .containsExactly(
            "A part of the system failed, so a person looks at it: the stored answers could not be"
                + " read, the company’s settings could not be read and the defaults were used,"
                + " what is known about the customer could not be read.",
            "The stored answers could not be read.");
  }

  @Test
  void explainsTheWholeDecision() {
    Case whole =
        opened(decide(heard("Cancelem tudo até sexta!"), Facts.NONE, Optional.of(match(1.5))));

    assertThat(english.explain(whole))
        .contains(
            "A person replies.",
            "Decided Tuesday, 24 November, at 10:00 (Lisbon time) by the policy “hybrid”, settings"
                + " v000001.",
            "Rule requested-person (low touch) did not apply. No words that ask for a person.",
            "1. refund-eu: probability 0.9000, similarity 0.8125, nearest phrasing “como devolvo”.",
            "The customer’s own deadline: “até sexta”, that is Friday, 27 November, at 23:59"
                + " (Lisbon time).");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tellsEveryKindOfDecisionInEveryLanguage(Language language) {
    DecisionText text = DecisionText.in(language);
    for (Decision decision : decisions()) {
      assertThat(text.reasons(decision)).isNotEmpty().allSatisfy(DecisionTextTest::isASentence);
      assertThat(text.nearestFlip(decision).stream()).allSatisfy(DecisionTextTest::isASentence);
      assertThat(text.explain(opened(decision)))
          .hasSizeGreaterThan(10)
          .allSatisfy(DecisionTextTest::isASentence);
    }
  }

  private static void isASentence(String text) {
    assertThat(text).endsWith(".").doesNotContain("{", "}", "  ", "..", "null", "[]", "()");
  }

  private static List<Decision> decisions() {
    Facts rich = new Facts(List.of(LUXURY), 5, 5, 5);
    FaqReference personal = new FaqReference("refund-eu", "pt", "v000001", true);
    Observation honeypot = seen(SILENT, rich, Optional.empty(), List.of());
    return List.of(
        decide(SILENT, Facts.NONE, Optional.of(match(2.5))),
        decide(SILENT, Facts.NONE, Optional.of(match(1.5))),
        decide(SILENT, rich, Optional.of(match(2.5))),
        decide(heard("quero falar com uma pessoa"), Facts.NONE, Optional.of(match(2.5))),
        decide(heard("my lawyer says this is fraud"), rich, Optional.empty()),
        Triage.decide(
            seen(SILENT, Facts.NONE, Optional.of(match(2.5)), List.of(personal)),
            POLICY,
            "v000001"),
        Triage.decide(
            new Observation(
                NOW,
                Optional.of("honeypot"),
                honeypot.signals(),
                honeypot.facts(),
                true,
                Optional.empty(),
                List.of(),
                List.of("knowledge", "settings", "customer")),
            POLICY,
            "v000001"));
  }

  private static Decision decide(Signals signals, Facts facts, Optional<Match> match) {
    List<FaqReference> found = match.isPresent() ? List.of(TEXT) : List.of();
    return Triage.decide(seen(signals, facts, match, found), POLICY, "v000001");
  }

  private static Observation seen(
      Signals signals, Facts facts, Optional<Match> match, List<FaqReference> found) {
    return new Observation(NOW, Optional.empty(), signals, facts, false, match, found, List.of());
  }

  private static Signals heard(String text) {
    return Lexicon.standard().read(text, NOW.atZone(LISBON));
  }

  private static Match match(double acceptance) {
    return new Match(
        "v000001",
        "pt",
        List.of(new Match.Candidate("refund-eu", 0.9, 0.8125, "como devolvo")),
        acceptance,
        0.8,
        0.95,
        new Match.Gate(2, 0.5, 0.3, 0.3));
  }

  private static Case opened(Decision decision) {
    Contact contact =
        new Contact(
            "one",
            "contact",
            "Onde está?",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.PT_PT,
            Optional.empty(),
            new LinkedHashMap<>(),
            "digest",
            NOW);
    Change.Accepted accepted =
        new Change.Accepted(
            contact,
            decision,
            List.of(PUBLISHED),
            new Expectation("", NOW, LISBON),
            "low-touch",
            Optional.empty());
    Timer timer = Timer.until(TimerKind.FIRST_RESPONSE, NOW, NOW.plus(Duration.ofHours(4)));
    return Case.of(NextEvents.opening(NOW, Actor.CUSTOMER).add(accepted, timer).list());
  }

  private static final Policy POLICY =
      new Policy(
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
              .collect(Collectors.toMap(level -> level, level -> DecisionTextTest.worked())),
          true,
          Duration.ofDays(3),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(30));

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
