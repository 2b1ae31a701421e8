package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.matcher.Entries.refundsInPortuguese;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;
import static org.contactrouter.testing.fixture.ContactFixtures.submitted;

import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.testing.Simulation;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that does not say the fact in which two entries differ is never answered (R6). */
@ParameterizedClass
@EnumSource(Way.class)
final class AmbiguousContactsTest {
  private final Simulation world;

  AmbiguousContactsTest(Way way) {
    this.world = new Simulation(SettingsFixtures.settings(), way.maker(), MONDAY);
  }

  @BeforeEach
  void publish() {
    world.publish("pt", refundsInPortuguese());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "como recebo o reembolso?",
        "Quero um reembolso",
        "reembolso",
        "Quando devolvem o dinheiro?",
        "Olá, devolvi os sapatos. Como recebo o reembolso? Obrigado"
      })
  void offersBothAndAnswersNeither(String question) {
    Case opened = world.take(submitted(question));

    assertThat(opened.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
    assertThat(opened.answer()).isEmpty();
    assertThat(opened.choices())
        .extracting(FaqVersion::entry)
        .contains("reembolso-ue", "reembolso-br")
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void answersTheOneThatWasChosen() {
    String id = world.take(submitted("Quero um reembolso")).id();

    world.hear(hear -> hear.choose(id, "reembolso-br"));

    assertThat(world.find(id).answer().map(FaqVersion::entry)).contains("reembolso-br");
  }
}
