package org.contactrouter.functions.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Payload v2, from an HTTP API. Several values of a header come joined by commas; the query is read
 * from {@code rawQueryString}, because the decoded member joins values by commas too.
 */
final class HttpApiEvent {
  private HttpApiEvent() {}

  static HttpRequest read(JsonNode event) {
    JsonNode context = event.path("requestContext");
    String path = event.path("rawPath").asString("/");
    String routeKey = event.path("routeKey").asString("");
    String route = routeKey.substring(routeKey.indexOf(' ') + 1);
    Headers headers = new Headers(headers(event));
    ClientPath clientPath = ClientPath.of(path, withoutStage(path, context), route);
    return new HttpRequest(
        context.path("http").path("method").asString(method(routeKey)),
        clientPath.path(),
        route,
        RestApiEvent.parameters(event),
        QueryString.parse(event.path("rawQueryString").asString("")),
        headers,
        GatewayEvents.body(event),
        GatewayEvents.text(context.path("http"), "sourceIp"),
        BaseUrl.of(context, headers, clientPath.prefix()));
  }

  /** Of {@code POST /f/{formId}}; {@code $default} names none. */
  private static String method(String routeKey) {
    return routeKey.contains(" ") ? routeKey.substring(0, routeKey.indexOf(' ')) : "GET";
  }

  private static String withoutStage(String path, JsonNode context) {
    String stage = "/" + context.path("stage").asString("");
    return path.startsWith(stage + "/") ? path.substring(stage.length()) : path;
  }

  private static Map<String, List<String>> headers(JsonNode event) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    event
        .path("headers")
        .properties()
        .forEach(one -> headers.put(one.getKey(), List.of(one.getValue().asString(""))));
    return headers;
  }
}
