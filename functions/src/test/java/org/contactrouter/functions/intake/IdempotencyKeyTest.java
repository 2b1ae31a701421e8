package org.contactrouter.functions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"8e03978e-40d5\"", "8e03978e-40d5", "  8e03978e-40d5 "})
  void isTheSameQuotedOrBare(String header) {
    assertThat(((Submission.Accepted) read(header, "")).draft().idempotencyKey())
        .hasValue("8e03978e-40d5");
  }

  @Test
  void mayBeAField() {
    assertThat(((Submission.Accepted) read("", "&_idempotency=%22k%22")).draft().idempotencyKey())
        .hasValue("k");
  }

  @Test
  void isTheHeadersWhereBothAreThere() {
    assertThat(((Submission.Accepted) read("a", "&_idempotency=b")).draft().idempotencyKey())
        .hasValue("a");
  }

  @Test
  void isAbsentWhenBlank() {
    assertThat(((Submission.Accepted) read(" ", "&_idempotency=+")).draft().idempotencyKey())
        .isEmpty();
  }

  @Test
  void hasItsQuotesUnescaped() {
    assertThat(IdempotencyKey.parse("\"a\\\"b\\\\c\"")).hasValue("a\"b\\c");
  }

  @Test
  void holds128CharactersAtMost() {
    assertThat(IdempotencyKey.parse("k".repeat(128))).isPresent();
    assertThat(IdempotencyKey.parse("k".repeat(129))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"a", "\"a\"b", "\"\"", "chave-ç", "\"a\\b\""})
  void isRefusedWhenMalformed(String header) {
    Submission.Rejected rejected = (Submission.Rejected) read(header, "");

    assertThat(rejected.problem().status()).isEqualTo(400);
    assertThat(rejected.problem().errors().getFirst().code())
        .isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    assertThat(rejected.typed().all("message")).containsExactly("Hi");
  }

  private static Submission read(String header, String field) {
    return Intake.read(
        Requests.request(
            "POST",
            "/f/contact",
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Idempotency-Key", header),
            Body.of("message=Hi&email=ana@example.com" + field)),
        Forms.CONTACT);
  }
}
