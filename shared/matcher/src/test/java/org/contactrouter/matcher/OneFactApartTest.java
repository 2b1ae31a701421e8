package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.matcher.Entries.entry;
import static org.contactrouter.matcher.Entries.refundsInPortuguese;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two entries that differ in one fact never answer a question that does not say it. */
@ParameterizedClass
@EnumSource(Way.class)
final class OneFactApartTest {
  private final Way way;
  private final Bank english;
  private final Bank portuguese;
  private final Bank spanish;

  OneFactApartTest(Way way) {
    this.way = way;
    this.english =
        way.bank(
            "en",
            List.of(
                entry(
                    "refund-eu",
                    "en",
                    "How do I get a refund in the EU?",
                    "Refund for European customers",
                    "Can I have my money back in Europe?",
                    "How long does a refund take in the EU?",
                    "I live in the EU and want a refund"),
                entry(
                    "refund-br",
                    "en",
                    "Refund in Brazil",
                    "Brazilian customers: refunds",
                    "When is the money paid back in Brazil?",
                    "I am in Brazil, what about my refund?"),
                entry(
                    "opening-hours",
                    "en",
                    "What are your opening hours?",
                    "When does the shop open?",
                    "Are you open on Sundays?")));

    this.portuguese = way.bank("pt", refundsInPortuguese());

    this.spanish =
        way.bank(
            "es",
            List.of(
                entry(
                    "reembolso-ue",
                    "es",
                    "¿Cómo recibo el reembolso en la Unión Europea?",
                    "Reembolso para clientes de la UE",
                    "¿Me devuelven el dinero en Europa?",
                    "¿Cuánto tarda el reembolso en la UE?",
                    "Vivo en Europa y quiero un reembolso"),
                entry(
                    "reembolso-br",
                    "es",
                    "Reembolso en Brasil",
                    "Clientes brasileños: reembolsos",
                    "¿Cuándo devuelven el dinero en Brasil?",
                    "Estoy en Brasil, ¿y mi reembolso?"),
                entry(
                    "horario",
                    "es",
                    "¿Cuál es el horario de la tienda?",
                    "¿A qué hora abre la tienda?",
                    "¿Abren los domingos?")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I get a refund?",
        "How long does a refund take?",
        "I want a refund",
        "Can I have my money back?",
        "When is the money paid back?",
        "Hello, I sent the shoes back. How do I get a refund? Thanks",
        "How do I get a refund in the EU or in Brazil?"
      })
  void inEnglish(String question) {
    assertOffersBoth(english.match(question), "refund-eu", "refund-br");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "como recebo o reembolso?",
        "Quanto demora o reembolso?",
        "reembolso",
        "Quero um reembolso",
        "Posso ter o dinheiro de volta?",
        "Quando devolvem o dinheiro?",
        "Olá, devolvi os sapatos. Como recebo o reembolso? Obrigado",
        "Como recebo o reembolso na UE ou no Brasil?"
      })
  void inPortuguese(String question) {
    assertOffersBoth(portuguese.match(question), "reembolso-ue", "reembolso-br");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿cómo recibo el reembolso?",
        "¿Cuánto tarda el reembolso?",
        "reembolso",
        "Quiero un reembolso",
        "¿Me devuelven el dinero?",
        "¿Cuándo devuelven el dinero?",
        "Hola, devolví los zapatos. ¿Cómo recibo el reembolso? Gracias",
        "¿Cómo recibo el reembolso en la UE o en Brasil?"
      })
  void inSpanish(String question) {
    assertOffersBoth(spanish.match(question), "reembolso-ue", "reembolso-br");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much does the plan cost?",
        "Upgrade to a plan",
        "What is included in the plan?"
      })
  void norWhereTheFactIsALetterThatIsAStopWordToo(String question) {
    Bank plans =
        way.bank(
            "en",
            List.of(
                entry(
                    "plan-a",
                    "en",
                    "How much does plan A cost?",
                    "What is included in plan A?",
                    "How do I upgrade to plan A?",
                    "I want plan A"),
                entry(
                    "plan-b",
                    "en",
                    "How much does plan B cost?",
                    "What is included in plan B?",
                    "How do I upgrade to plan B?",
                    "I want plan B"),
                entry(
                    "opening-hours",
                    "en",
                    "What are your opening hours?",
                    "When does the shop open?",
                    "Are you open on Sundays?")));

    assertThat(plans.match(question).verdict()).isNotEqualTo(Verdict.ANSWER);
    assertThat(plans.match("What does plan A cost?").margin()).isGreaterThan(.5);
  }

  @Test
  void norOneWordAlone() {
    assertThat(english.match("refund").verdict()).isNotEqualTo(Verdict.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"How do I get a refund in Argentina?", "refund for Norway"})
  void norOneThatSaysAnotherFact(String question) {
    assertThat(english.match(question).verdict()).isNotEqualTo(Verdict.ANSWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I get a refund in the EU please?",
        "How long does the refund take in the EU?"
      })
  void butAnswersOneThatSaysIt(String question) {
    Match match = english.match(question);
    assertThat(match.verdict()).isEqualTo(Verdict.ANSWER);
    assertThat(match.candidates().getFirst().entry()).isEqualTo("refund-eu");
  }

  private static void assertOffersBoth(Match match, String one, String other) {
    assertThat(match.verdict()).isEqualTo(Verdict.OFFER);
    assertThat(match.offered().stream().map(Candidate::entry)).contains(one, other);
  }
}
