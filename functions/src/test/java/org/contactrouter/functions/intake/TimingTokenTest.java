package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactrouter.functions.intake.TimingToken.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTokenTest {
  private static final Instant SHOWN = Instant.parse("2026-03-02T09:00:00.123Z");

  private final TimingToken tokens = new TimingToken("a key".getBytes(UTF_8));
  private final String token = tokens.issue(SHOWN);

  @Test
  void isFineFromTwoSecondsOnForAsLongAsThePageStaysOpen() {
    assertThat(tokens.check(token, SHOWN.plusSeconds(2))).isEqualTo(Verdict.OK);
    assertThat(tokens.check(token, SHOWN.plus(Duration.ofDays(400)))).isEqualTo(Verdict.OK);
  }

  @Test
  void isTooFastBeforeThatAndBeforeItsTime() {
    assertThat(tokens.check(token, SHOWN.plusMillis(1_999))).isEqualTo(Verdict.TOO_FAST);
    assertThat(tokens.check(token, SHOWN.minusSeconds(60))).isEqualTo(Verdict.TOO_FAST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAA"})
  void isForgedWhenItIsNone(String other) {
    assertThat(tokens.check(other, SHOWN.plusSeconds(60))).isEqualTo(Verdict.FORGED);
  }

  @Test
  void isForgedWhenAnyCharacterChanges() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.check(changed, SHOWN.plusSeconds(60))).isEqualTo(Verdict.FORGED);
    }
  }

  @Test
  void isForgedWithAnotherKey() {
    TimingToken others = new TimingToken("another key".getBytes(UTF_8));

    assertThat(others.check(token, SHOWN.plusSeconds(60))).isEqualTo(Verdict.FORGED);
  }

  @Test
  void is32CharactersThatAUrlMayHold() {
    assertThat(token).matches("[A-Za-z0-9_-]{32}");
  }
}
