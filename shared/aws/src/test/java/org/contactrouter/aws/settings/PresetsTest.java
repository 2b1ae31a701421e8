package org.contactrouter.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.ADDRESS;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.customer.Customer;
import org.contactrouter.customer.CustomerType;
import org.contactrouter.customer.Money;
import org.contactrouter.customer.Purchase;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.policy.Assignment;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.Policy;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.Simulation;
import org.contactrouter.testing.WordForWordBanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies, on contacts taken as they are in production. */
class PresetsTest {
  private static final String QUESTION = "Como mudo a morada de entrega?";
  private static final String COMPLAINT = "Quero apresentar uma reclamação formal.";

  @Test
  void convenientIsFastAndLeavesAlone() {
    Policy convenient = policy("convenient");
    Policy hybrid = policy("hybrid");

    for (ContactLevel level : List.of(ContactLevel.NO_TOUCH, ContactLevel.LOW_TOUCH)) {
      assertThat(convenient.level(level).firstResponse())
          .isLessThan(hybrid.level(level).firstResponse());
    }
    assertThat(levels(convenient)).noneMatch(LevelPolicy::followUpByMail);
    assertThat(levels(convenient)).allMatch(level -> level.assignment() == Assignment.IN_TURN);
    assertThat(convenient.offers()).isTrue();
    assertThat(convenient.confirmationWindow()).isLessThan(hybrid.confirmationWindow());
  }

  @Test
  void inDepthGivesEveryoneTheSameOwnerAndAsksAfterwards() {
    Policy inDepth = policy("in-depth");

    assertThat(levels(inDepth)).allMatch(level -> level.assignment() == Assignment.OWNER_FIRST);
    assertThat(levels(inDepth)).allMatch(LevelPolicy::followUpByMail);
    assertThat(inDepth.offers()).isFalse();
    assertThat(inDepth.level(ContactLevel.LOW_TOUCH).rootCauses()).isNotEmpty();
  }

  @Test
  void theSameCustomerGetsMorePersonFromInDepthThanFromConvenient() {
    Customer regular = customer(CustomerType.REPEAT, 2, bought("6000"));

    assertThat(take(settings("convenient"), regular, QUESTION).level())
        .isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(take(settings("hybrid"), regular, QUESTION).level())
        .isEqualTo(ContactLevel.LOW_TOUCH);
    assertThat(take(settings("in-depth"), regular, QUESTION).level())
        .isEqualTo(ContactLevel.HIGH_TOUCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void aLuxuryCarBoughtOnceIsHighTouch(String preset) {
    Case opened =
        take(settings(preset), customer(CustomerType.ONE_TIME, 1, bought("90000")), QUESTION);

    assertThat(opened.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(opened.accepted().decision().because()).isEqualTo(ReasonCode.VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void aSubscriberOfLittleCostIsAnsweredOrLowTouch(String preset) {
    Customer subscriber =
        customer(CustomerType.SUBSCRIBER, 1, bought("9.99"), bought("9.99"), bought("9.99"));

    assertThat(take(settings(preset), subscriber, QUESTION).level())
        .isEqualTo(ContactLevel.NO_TOUCH);
    assertThat(take(settings(preset), subscriber, "Nada disto está escrito.").level())
        .isEqualTo(ContactLevel.LOW_TOUCH);
  }

  @ParameterizedTest
  @EnumSource(CustomerType.class)
  void theKindOfCustomerChangesNothing(CustomerType type) {
    for (String preset : List.of("hybrid", "convenient", "in-depth")) {
      for (Purchase bought : List.of(bought("90000"), bought("3000"), bought("1"))) {
        assertThat(take(settings(preset), customer(type, 3, bought), QUESTION).accepted())
            .isEqualTo(
                take(settings(preset), customer(CustomerType.REPEAT, 3, bought), QUESTION)
                    .accepted());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hybrid", "convenient", "in-depth"})
  void aSensitiveTopicIsHighTouchAlsoWhereAStoredAnswerFits(String preset) {
    Case opened = take(settings(preset), customer(CustomerType.REPEAT, 1), COMPLAINT);

    assertThat(opened.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
    assertThat(opened.accepted().decision().because()).isEqualTo(ReasonCode.SENSITIVE);
    assertThat(opened.answer()).isEmpty();
  }

  private static Case take(Settings settings, Customer customer, String message) {
    Simulation world = new Simulation(settings, new WordForWordBanks(), MONDAY);
    world.publish("pt", List.of(entry("address", QUESTION), entry("complaints", COMPLAINT)));
    world.know(
        new Customer(
            world.digest(ADDRESS),
            customer.name(),
            customer.account(),
            customer.owner(),
            customer.backup(),
            customer.type(),
            customer.importance(),
            customer.purchases()));
    return world.take(submitted(message));
  }

  private static FaqEntry entry(String id, String phrasing) {
    return new FaqEntry(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of("pt", new FaqText(Optional.empty(), "Assim.", List.of(phrasing))));
  }

  private static Customer customer(CustomerType type, int importance, Purchase... purchases) {
    return new Customer(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(type),
        importance,
        List.of(purchases));
  }

  private static Purchase bought(String euros) {
    return new Purchase(new Money(new BigDecimal(euros), "EUR"), Optional.empty());
  }

  private static List<LevelPolicy> levels(Policy policy) {
    return Stream.of(ContactLevel.values()).map(policy::level).toList();
  }

  private static Policy policy(String preset) {
    return settings(preset).policy();
  }

  private static Settings settings(String preset) {
    return SettingsDocument.read(
        DefaultSettings.json().replace("\"hybrid\"", "\"" + preset + "\""), "v000001");
  }
}
