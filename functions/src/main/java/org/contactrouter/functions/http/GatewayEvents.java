package org.contactrouter.functions.http;

import static java.util.stream.Collectors.toMap;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * API Gateway's Lambda proxy events in JSON, both ways. Payload v1 (REST API) and v2 (HTTP API) are
 * told apart by the member {@code version}; one answer serves both:
 *
 * <pre>{@code
 * {"statusCode":303, "headers":{"location":"../c/…"}, "body":"", "isBase64Encoded":false}
 * }</pre>
 *
 * Cookies are ignored: nothing here has a session.
 */
public final class GatewayEvents {
  private GatewayEvents() {}

  /** The request in an event. */
  public static HttpRequest read(JsonNode event) {
    return "2.0".equals(event.path("version").asString(""))
        ? HttpApiEvent.read(event)
        : RestApiEvent.read(event);
  }

  /** The answer to either event. A body that is no text goes in base64. */
  public static byte[] write(HttpResponse response) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("statusCode", response.status());
    answer.put(
        "headers",
        response.headers().values().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, field -> String.join(", ", field.getValue()))));
    boolean text = isText(response);
    answer.put(
        "body",
        text
            ? response.body().text()
            : Base64.getEncoder().encodeToString(response.body().bytes()));
    answer.put("isBase64Encoded", !text);
    return Json.mapper().writeValueAsBytes(answer);
  }

  /** The body of an event, decoded; one that is no base64, whatever the event says, as it is. */
  static Body body(JsonNode event) {
    String text = event.path("body").asString("");
    if (!event.path("isBase64Encoded").asBoolean(false)) {
      return Body.of(text);
    }
    try {
      return Body.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException noBase64) {
      return Body.of(text);
    }
  }

  /** A member that is there and is not null. */
  static Optional<JsonNode> member(JsonNode node, String name) {
    return node.path(name).asOptional().filter(member -> !member.isNull());
  }

  static Optional<String> text(JsonNode node, String name) {
    return member(node, name).map(JsonNode::asString).filter(value -> !value.isEmpty());
  }

  private static boolean isText(HttpResponse response) {
    String type = MediaType.parse(response.header("Content-Type").orElse("text/plain")).type();
    return type.startsWith("text/")
        || type.endsWith("json")
        || type.endsWith("xml")
        || type.endsWith("javascript");
  }
}
