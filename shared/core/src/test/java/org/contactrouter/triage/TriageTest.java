package org.contactrouter.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.triage.Observations.DEADLINE;
import static org.contactrouter.triage.Observations.FRAUD;
import static org.contactrouter.triage.Observations.FRUSTRATION;
import static org.contactrouter.triage.Observations.PERSON;
import static org.contactrouter.triage.Observations.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.Scale;
import org.junit.jupiter.api.Test;

class TriageTest {
  private static final Observation ANSWERED = Observations.of(Observations.perfect());
  private static final Observation OFFERED = Observations.of(Observations.ambiguous());
  private static final Observation MISSED = Observations.of(Observations.none());

  @Test
  void answersWhatAStoredTextFits() {
    assertThat(decide(ANSWERED))
        .isInstanceOfSatisfying(
            Decision.Answer.class,
            answer -> assertThat(answer.faq()).isEqualTo(text("refund-eu", false)));
  }

  @Test
  void escalatesWhenNoStoredTextFits() {
    assertEscalates(MISSED, ContactLevel.LOW_TOUCH, ReasonCode.FAQ_MISS);
    assertEscalates(
        Observations.of(Optional.empty(), List.of()), ContactLevel.LOW_TOUCH, ReasonCode.FAQ_MISS);
  }

  @Test
  void offersAtMostThreeTextsWhenSeveralMightFit() {
    assertThat(decide(OFFERED))
        .isInstanceOfSatisfying(
            Decision.Offer.class,
            offer ->
                assertThat(offer.choices())
                    .extracting(FaqReference::entry)
                    .containsExactly("refund-eu", "refund-br", "opening-hours"));
  }

  @Test
  void escalatesInsteadOfOfferingWhereThePolicySaysSo() {
    Decision decision = Triage.decide(OFFERED, Policies.of(false), "v000001");

    assertThat(decision.level()).isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(decision.because()).isEqualTo(ReasonCode.FAQ_AMBIGUOUS);
  }

  @Test
  void offersNoTextThatNeedsAPerson() {
    Observation seen =
        Observations.of(
            OFFERED.match(), List.of(text("refund-eu", false), text("refund-br", true)));

    assertThat(decide(seen))
        .isInstanceOfSatisfying(
            Decision.Offer.class,
            offer -> assertThat(offer.choices()).containsExactly(text("refund-eu", false)));
  }

  @Test
  void escalatesWhenTheEntryOrTheTopicNeedsAPerson() {
    assertEscalates(
        Observations.of(ANSWERED.match(), List.of(text("refund-eu", true))),
        ContactLevel.LOW_TOUCH,
        ReasonCode.NEEDS_PERSON);
    assertEscalates(
        Observations.aboutAPersonsTopic(ANSWERED), ContactLevel.LOW_TOUCH, ReasonCode.NEEDS_PERSON);
  }

  @Test
  void escalatesWhenAPersonIsAskedFor() {
    assertEscalates(
        ANSWERED.with(new Signals(List.of(), List.of(), List.of(PERSON), List.of())),
        ContactLevel.LOW_TOUCH,
        ReasonCode.REQUESTED_PERSON);
  }

  @Test
  void escalatesWhenAPartFailed() {
    assertEscalates(
        Observations.failed(ANSWERED, "knowledge"),
        ContactLevel.LOW_TOUCH,
        ReasonCode.SYSTEM_FAILURE);
  }

  @Test
  void forcesHighTouchForASensitiveTopicBeforeAllElse() {
    Observation seen =
        Observations.failed(
            ANSWERED.with(new Signals(List.of(FRAUD), List.of(), List.of(PERSON), List.of())),
            "knowledge");

    assertEscalates(seen, ContactLevel.HIGH_TOUCH, ReasonCode.SENSITIVE);
  }

  @Test
  void holdsSuspectedSpamAtTheLevelThatItWouldGet() {
    assertThat(decide(Observations.held(ANSWERED)))
        .isInstanceOfSatisfying(
            Decision.Quarantine.class,
            held -> assertThat(held.level()).isEqualTo(ContactLevel.LOW_TOUCH));
    assertThat(decide(Observations.held(ANSWERED.with(angry()))).level())
        .isEqualTo(ContactLevel.HIGH_TOUCH);
  }

  @Test
  void raisesCriticalityToFourForAFeelingOrADeadline() {
    assertEscalates(ANSWERED.with(angry()), ContactLevel.HIGH_TOUCH, ReasonCode.CRITICALITY);
    assertEscalates(
        ANSWERED.with(new Signals(List.of(), List.of(), List.of(), List.of(DEADLINE))),
        ContactLevel.HIGH_TOUCH,
        ReasonCode.CRITICALITY);
    assertThat(
            ANSWERED
                .with(angry())
                .with(Facts.NONE.with(Scale.CUSTOMER_CRITICALITY, 5))
                .effectiveFacts()
                .customerCriticality())
        .isEqualTo(5);
  }

  @Test
  void namesTheFactThatDecided() {
    Decision decision = decide(ANSWERED.with(Facts.NONE.with(Scale.PRODUCT_COMPLEXITY, 4)));

    assertThat(decision.because()).isEqualTo(ReasonCode.COMPLEXITY);
    assertThat(decision.evidence().verdicts())
        .filteredOn(RuleVerdict::fired)
        .containsExactly(
            new RuleVerdict(
                "complex",
                ReasonCode.COMPLEXITY,
                ContactLevel.LOW_TOUCH,
                true,
                "productComplexity 4 >= 4"));
  }

  @Test
  void saysThatACurrencyHasNoThreshold() {
    Decision decision = decide(ANSWERED.with(Facts.NONE.with(List.of(money("9000000", "JPY")))));

    assertThat(decision.level()).isEqualTo(ContactLevel.NO_TOUCH);
    assertThat(decision.evidence().verdicts())
        .extracting(RuleVerdict::inputs)
        .contains("purchaseValue 9000000 JPY (no threshold in this currency) < 20000 EUR");
  }

  @Test
  void namesTheNearestPurchaseOnEitherSide() {
    assertThat(flips(Facts.NONE.with(List.of(money("2500", "EUR")))))
        .contains(new Flip("purchaseValue", "2500 EUR", "1999.99 EUR", ContactLevel.NO_TOUCH, 0.2));
    assertThat(flips(Facts.NONE.with(List.of(money("19000", "EUR")))))
        .contains(
            new Flip("purchaseValue", "19000 EUR", "20000 EUR", ContactLevel.HIGH_TOUCH, 0.05));
  }

  private static List<Flip> flips(Facts facts) {
    return decide(ANSWERED.with(facts)).evidence().flips();
  }

  private static Signals angry() {
    return new Signals(List.of(), List.of(FRUSTRATION), List.of(), List.of());
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  private static Decision decide(Observation seen) {
    return Triage.decide(seen, Policies.shop(), "v000001");
  }

  private static void assertEscalates(Observation seen, ContactLevel level, ReasonCode because) {
    Decision decision = decide(seen);
    assertThat(decision).isEqualTo(new Decision.Escalate(level, because, decision.evidence()));
  }
}
