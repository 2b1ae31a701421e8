package org.contactrouter.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditTest {
  /** Of R's {@code binom.test(right, right + wrong, alternative = "greater")}. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 0, .05",
    "59, 0, .9505",
    "97, 3, .9243",
    "10, 10, .3020",
    "0, 5, 0",
    "950, 50, .9371"
  })
  void showsWhatTheAnswersProveWith95PercentConfidence(int right, int wrong, double atLeast) {
    assertThat(Audit.of(right, wrong).atLeast()).isCloseTo(atLeast, within(.0002));
  }
}
