package org.contactrouter.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
  private static final EntityTag TAG = new EntityTag("\"v7\"");
  private static final HttpResponse RESPONSE = HttpResponse.json(200, Map.of("state", "OPEN"));

  @ParameterizedTest
  @ValueSource(strings = {"\"v7\"", "W/\"v7\"", "\"v6\", \"v7\"", "*"})
  void sendsNothingAgainToWhoHasIt(String known) {
    HttpResponse response = TAG.on(asking(known), RESPONSE);

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEqualTo(Body.empty());
    assertThat(response.header("ETag")).hasValue("\"v7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v6\"", "v7", ""})
  void sendsItToWhoHasNotWithItsTag(String known) {
    assertThat(TAG.on(asking(known), RESPONSE)).isEqualTo(RESPONSE.with("ETag", "\"v7\""));
  }

  @Test
  void differsWithEveryPart() {
    assertThat(EntityTag.of("a", 1))
        .isEqualTo(EntityTag.of("a", 1))
        .isNotEqualTo(EntityTag.of("a"));
    assertThat(EntityTag.of("a", 1).value()).matches("\"[0-9a-f]{32}\"");
  }

  private static HttpRequest asking(String known) {
    return Requests.request("GET", "/c/x", Map.of("If-None-Match", known), Body.empty());
  }
}
