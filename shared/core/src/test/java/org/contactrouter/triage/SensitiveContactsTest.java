package org.contactrouter.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.lexicon.GoldenMessages;
import org.contactrouter.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No sensitive message is answered by itself, even where a stored answer fits perfectly (R14). */
class SensitiveContactsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  private final Lexicon lexicon = Lexicon.standard();

  @ParameterizedTest
  @ValueSource(strings = {"pt", "es", "en"})
  void getHighTouchEvenOnAPerfectHit(String language) {
    assertThat(GoldenMessages.rows("sensitive-" + language + ".tsv", 2))
        .allSatisfy(
            message -> {
              Decision decision = decide(message.getLast());
              assertThat(decision.level()).isEqualTo(ContactLevel.HIGH_TOUCH);
              assertThat(decision.because()).isEqualTo(ReasonCode.SENSITIVE);
            });
  }

  private Decision decide(String message) {
    Observation seen =
        Observations.of(Observations.perfect())
            .with(lexicon.read(message, Observations.NOW.atZone(ZONE)));
    return Triage.decide(seen, Policies.shop(), "v000001");
  }
}
