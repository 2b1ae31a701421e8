package org.contactrouter.benchmarks;

import java.util.Map;
import java.util.UUID;
import org.contactrouter.local.packaged.Events;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What API Gateway hands over, and what must come back. */
final class Requests {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Requests() {}

  /** A contact in English that was never sent before. */
  static String contact(String message) {
    return contact("en", message);
  }

  static String contact(String language, String message) {
    String body =
        JSON.createObjectNode()
            .put("message", message)
            .put("language", language)
            .put("email", "rita@example.com")
            .put("_idempotency", UUID.randomUUID().toString())
            .toString();
    return Events.request("POST", "/f/{formId}", "/f/contact", Map.of("formId", "contact"), body);
  }

  static String health() {
    return Events.request("GET", "/healthz", "/healthz", Map.of(), "");
  }

  /**
   * The answer's body.
   *
   * @throws IllegalStateException when the status is another one
   */
  static JsonNode body(String answer, int status) {
    JsonNode response = JSON.readTree(answer);
    if (response.path("statusCode").intValue() != status) {
      throw new IllegalStateException(answer);
    }
    return JSON.readTree(response.path("body").stringValue());
  }
}
