package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.words.Samples.DUE;
import static org.contactrouter.words.Samples.NOW;
import static org.contactrouter.words.Samples.SILENT;
import static org.contactrouter.words.Samples.VAGUE;
import static org.contactrouter.words.Samples.contact;
import static org.contactrouter.words.Samples.decide;
import static org.contactrouter.words.Samples.heard;
import static org.contactrouter.words.Samples.match;
import static org.contactrouter.words.Samples.seen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.contact.Language;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.policy.Facts;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTextTest {
  private static final Money LUXURY = new Money(new BigDecimal("45000.00"), "EUR");

  private final DecisionText english = DecisionText.in(Language.EN);

  @Test
  void namesTheWordsTheValueAndTheBoundThatDecided() {
    Decision decision =
        decide(heard("Estou farta disto, preciso até sexta"), Facts.NONE, match(2.5));

    assertThat(english.reasons(decision))
        .containsExactly(
            "The importance of this to the customer is 4 on a scale of 1 to 5 because of the words"
                + " that were found, frustration (“farta disto”), the customer’s own deadline"
                + " (“até sexta”), and high touch starts at 4.");
    assertThat(english.nearestFlip(decision))
        .contains(
            "Without the words “farta disto”, “até sexta”, the level would have been no touch.");
  }

  @Test
  void namesThePurchaseAndSaysThatACurrencyIsUnknown() {
    Money yen = new Money(new BigDecimal("9000000"), "JPY");
    Decision decision = decide(SILENT, Facts.NONE.with(List.of(LUXURY, yen)), match(2.5));

    assertThat(english.reasons(decision))
        .containsExactly(
            "The customer has paid 45,000 EUR, and high touch starts at 20,000 EUR.",
            "The purchase of 9,000,000 JPY was left out: no rule names an amount in JPY.");
    assertThat(DecisionText.in(Language.PT_BR).reasons(decision).getFirst())
        .isEqualTo("O cliente pagou 45.000 EUR, e o alto toque começa em 20.000 EUR.");
  }

  @Test
  void saysWhyItCouldBeAnsweredOrOffered() {
    assertThat(english.reasons(decide(SILENT, Facts.NONE, match(2.5))))
        .containsExactly(
            "The stored answer “refund-eu” fits well enough to be sent without a person: certainty"
                + " 2.5000 (at least 2.0000), similarity 0.8125 (at least 0.5000), lead over the"
                + " next 0.8000 (at least 0.3000).");
    assertThat(english.reasons(decide(SILENT, Facts.NONE, match(1.5))))
        .containsExactly(
            "Several stored answers might fit (“refund-eu”), none surely enough to be sent alone,"
                + " so the customer chooses: one of the first three is right 0.9500 (at least"
                + " 0.3000).");
  }

  @Test
  void saysThatAQuestionOfStopWordsSaysTooLittle() {
    assertThat(english.reasons(decide(SILENT, Facts.NONE, VAGUE)))
        .containsExactly(
            "The question says too little for a stored answer to be sent; the nearest is"
                + " “refund-eu”.");
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
    assertThat(english.reasons(decide(broken(Optional.empty()))))
        .containsExactly(
            "The topic is marked as one that a person always answers.",
            "A part of the system failed, so a person looks at it: the stored answers could not be"
                + " read, the company’s settings could not be read and the defaults were used,"
                + " what is known about the customer could not be read.",
            "The stored answers could not be read.");
  }

  @Test
  void explainsTheWholeDecision() {
    Case whole = opened(decide(heard("Cancelem tudo até sexta!"), Facts.NONE, match(1.5)));

    assertThat(english.explain(whole))
        .contains(
            "A person replies.",
            "Decided: Tuesday, 24 November, at 10:00 (Lisbon time). Policy “hybrid”, settings"
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatCanBeSaidIsReadInReview(Language language) {
    DecisionText text = DecisionText.in(language);
    List<String> all = new ArrayList<>();
    for (Decision decision : decisions()) {
      text.reasons(decision).forEach(reason -> all.add("- " + reason));
      all.addAll(text.explain(opened(decision)));
      all.add("--");
    }
    Golden.check("decision-" + language.tag() + ".txt", all);
  }

  private static void isASentence(String text) {
    assertThat(text).endsWith(".").doesNotContain("{", "}", "  ", "..", "null", "[]", "()");
  }

  private static List<Decision> decisions() {
    Facts rich = new Facts(List.of(LUXURY), 5, 5, 5);
    FaqReference personal = new FaqReference("refund-eu", "pt", "v000001", true);
    return List.of(
        decide(SILENT, Facts.NONE, match(2.5)),
        decide(SILENT, Facts.NONE, match(1.5)),
        decide(SILENT, Facts.NONE, VAGUE),
        decide(SILENT, rich, match(2.5)),
        decide(heard("quero falar com uma pessoa"), Facts.NONE, match(2.5)),
        decide(heard("my lawyer says this is fraud"), rich, Optional.empty()),
        decide(seen(SILENT, Facts.NONE, match(2.5), List.of(personal))),
        decide(broken(Optional.of("honeypot"))),
        decide(broken(Optional.of("forged timing token"))),
        decide(broken(Optional.of("filled too fast"))));
  }

  private static Observation broken(Optional<String> spam) {
    return new Observation(
        NOW,
        spam,
        SILENT,
        Facts.NONE,
        true,
        Optional.empty(),
        List.of(),
        List.of("knowledge", "settings", "customer"));
  }

  private static Case opened(Decision decision) {
    Timer timer = Timer.until(TimerKind.FIRST_RESPONSE, NOW, DUE);
    return Samples.opened(contact(Language.PT_PT, "one", Optional.empty()), decision, timer);
  }
}
