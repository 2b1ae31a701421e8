package org.contactrouter.functions.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Payload v1, from a REST API. {@code requestContext.path} is the path as the client sees it, with
 * the stage or the custom domain's base path; {@code resource} is the template without.
 */
final class RestApiEvent {
  private RestApiEvent() {}

  static HttpRequest read(JsonNode event) {
    JsonNode context = event.path("requestContext");
    String shortPath = event.path("path").asString("/");
    String route = event.path("resource").asString("");
    Headers headers = new Headers(values(event, "multiValueHeaders", "headers"));
    ClientPath path =
        ClientPath.of(GatewayEvents.text(context, "path").orElse(shortPath), shortPath, route);
    return new HttpRequest(
        event.path("httpMethod").asString("GET"),
        path.path(),
        route,
        parameters(event),
        values(event, "multiValueQueryStringParameters", "queryStringParameters"),
        headers,
        GatewayEvents.body(event),
        GatewayEvents.text(context.path("identity"), "sourceIp"),
        BaseUrl.of(context, headers, path.prefix()));
  }

  /** The path parameters of either event. */
  static Map<String, String> parameters(JsonNode event) {
    Map<String, String> parameters = new HashMap<>();
    event
        .path("pathParameters")
        .properties()
        .forEach(one -> parameters.put(one.getKey(), one.getValue().asString("")));
    return parameters;
  }

  /**
   * The multi-value member where there is one (test events and hand-made ones may lack it), in the
   * order sent: one name may come in several cases.
   */
  private static Map<String, List<String>> values(JsonNode event, String several, String single) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    JsonNode chosen = GatewayEvents.member(event, several).orElse(event.path(single));
    chosen.properties().forEach(one -> values.put(one.getKey(), texts(one.getValue())));
    return values;
  }

  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value.asString(""));
    }
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(one.asString("")));
    return texts;
  }
}
