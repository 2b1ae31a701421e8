package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTokensTest {
  private static final String CASE = "mfzwizltoq4dsmbrgiydcmjqge";
  private static final Instant NOW = Instant.parse("2026-11-23T10:02:00Z");
  private static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));

  private final AgentTokens tokens = new AgentTokens(Secrets.of(1));
  private final String onCase = tokens.ofCase(CASE, "rui", EXPIRY);
  private final String onAll = tokens.ofAll("rui", EXPIRY);

  @Test
  void allowsOneAgentToWorkOnOneCase() {
    assertThat(tokens.onCase(onCase, NOW)).contains(new AgentTokens.Grant(CASE, "rui", EXPIRY));
  }

  @Test
  void allowsAnAgentToSeeTheirWork() {
    assertThat(tokens.onAll(onAll, NOW)).contains(new AgentTokens.Grant("all", "rui", EXPIRY));
  }

  @Test
  void neverTakesOneKindForTheOther() {
    assertThat(tokens.onAll(onCase, NOW)).isEmpty();
    assertThat(tokens.onCase(onAll, NOW)).isEmpty();
  }

  @Test
  void allowsNothingFromItsExpiryOn() {
    assertThat(tokens.onCase(onCase, EXPIRY.minusMillis(1))).isPresent();
    assertThat(tokens.onCase(onCase, EXPIRY)).isEmpty();
    assertThat(tokens.onAll(onAll, EXPIRY)).isEmpty();
  }

  @Test
  void allowsNothingWhenAnyCharacterIsChanged() {
    for (int i = 0; i < onCase.length(); i++) {
      char other = onCase.charAt(i) == '1' ? '2' : '1';
      String changed = onCase.substring(0, i) + other + onCase.substring(i + 1);

      assertThat(tokens.onCase(changed, NOW)).isEmpty();
    }
  }

  @Test
  void allowsNothingInAnotherDeployment() {
    assertThat(new AgentTokens(Secrets.of(2)).onCase(onCase, NOW)).isEmpty();
  }

  @Test
  void isNoTokenOfACustomer() {
    assertThat(new CaseTokens(Secrets.of(1)).caseOf(onCase)).isEmpty();
    assertThat(tokens.onCase(new CaseTokens(Secrets.of(1)).of(CASE), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "...", "all...", "a.b.c.d", "a.b.c", "a.b.99999999999999999999.d"})
  void allowsNothingThatWeDidNotMake(String other) {
    assertThat(tokens.onCase(other, NOW)).isEmpty();
    assertThat(tokens.onAll(other, NOW)).isEmpty();
  }
}
