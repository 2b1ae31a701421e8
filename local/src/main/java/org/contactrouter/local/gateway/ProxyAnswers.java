package org.contactrouter.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a function answered, as the REST API sends it on. */
final class ProxyAnswers {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ProxyAnswers() {}

  /**
   * The answer; empty if it is none. A base64 body is decoded only for a caller that accepts a
   * binary media type, as API Gateway does.
   */
  static Optional<Answer> read(byte[] payload, boolean acceptsBinary) {
    JsonNode answer = parsed(payload);
    if (!answer.path("statusCode").isInt()) {
      return Optional.empty();
    }
    String body = answer.path("body").asString("");
    boolean decode = acceptsBinary && answer.path("isBase64Encoded").asBoolean(false);
    return Optional.of(
        new Answer(
            answer.path("statusCode").intValue(),
            headers(answer),
            decode ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, List<String>> headers(JsonNode answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    answer
        .path("headers")
        .forEachEntry((name, value) -> headers.put(name, List.of(value.asString())));
    answer
        .path("multiValueHeaders")
        .forEachEntry(
            (name, values) -> {
              List<String> all = new ArrayList<>();
              values.forEach(value -> all.add(value.asString()));
              headers.put(name, all);
            });
    return headers;
  }

  private static JsonNode parsed(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (JacksonException e) {
      return JSON.nullNode();
    }
  }
}
