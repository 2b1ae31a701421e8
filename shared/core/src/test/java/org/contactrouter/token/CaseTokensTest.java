package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTokensTest {
  private static final String CASE = "mfzwizltoq4dsmbrgiydcmjqge";

  private final CaseTokens tokens = new CaseTokens(Secrets.of(1));
  private final String token = tokens.of(CASE);

  @Test
  void opensItsCase() {
    assertThat(tokens.caseOf(token)).contains(CASE);
  }

  @Test
  void isAlwaysTheSameForACase() {
    assertThat(new CaseTokens(Secrets.of(1)).of(CASE)).isEqualTo(token);
  }

  @Test
  void opensNothingInAnotherDeployment() {
    assertThat(new CaseTokens(Secrets.of(2)).caseOf(token)).isEmpty();
  }

  @Test
  void opensNoOtherCase() {
    assertThat(tokens.caseOf(token.replace(CASE, "n" + CASE.substring(1)))).isEmpty();
  }

  @Test
  void opensNothingWhenAnyCharacterIsChanged() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'a' ? 'b' : 'a';
      String changed = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(tokens.caseOf(changed)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", CASE, CASE + ".", CASE + ".1.", ".1.x", "é.1.é"})
  void opensNothingThatWeDidNotMake(String other) {
    assertThat(tokens.caseOf(other)).isEmpty();
  }

  @Test
  void opensNothingWithMoreBehindIt() {
    assertThat(tokens.caseOf(token + ".")).isEmpty();
    assertThat(tokens.caseOf(token + "a")).isEmpty();
  }
}
