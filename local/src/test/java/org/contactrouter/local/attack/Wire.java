package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request, and the event that API Gateway makes of it. Mutable, so that one mutation can follow
 * another.
 */
final class Wire {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HOST = "abc.execute-api.eu-west-1.amazonaws.com";

  final String method;
  final String route;

  /** What stands in the place of the route's parameter. */
  String segment;

  /** As it is typed, without the question mark. */
  String query = "";

  byte[] body = new byte[0];

  /** Payload 2.0, of an HTTP API, instead of 1.0. */
  boolean second;

  boolean base64;

  /** The fields that it carries; null once that must be read from what it became. */
  @Nullable Map<String, List<String>> meant;

  private final List<Map.Entry<String, String>> headers = new ArrayList<>();

  Wire(String method, String route, String segment) {
    this.method = method;
    this.route = route;
    this.segment = segment;
  }

  /** As the contract names it. */
  String operation() {
    return method + " " + route;
  }

  /** One more line of a header. */
  void header(String name, String value) {
    headers.add(Map.entry(name, value));
  }

  /** The only line of a header. */
  void replace(String name, String value) {
    remove(name);
    header(name, value);
  }

  void remove(String name) {
    headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
  }

  /** The first line of a header. */
  String first(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  void body(byte[] bytes) {
    body = bytes;
  }

  private String path() {
    return route.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(segment));
  }

  ObjectNode event() {
    ObjectNode event = second ? secondEvent() : firstEvent();
    event.put("body", base64 ? Base64.getEncoder().encodeToString(body) : new String(body, UTF_8));
    event.put("isBase64Encoded", base64);
    return event;
  }

  private ObjectNode firstEvent() {
    ObjectNode event = JSON.createObjectNode();
    event.put("resource", route).put("path", path()).put("httpMethod", method);
    values(event, "headers", "multiValueHeaders", headers);
    values(event, "queryStringParameters", "multiValueQueryStringParameters", pairs());
    event.putObject("pathParameters").put("parameter", segment);
    event.putNull("stageVariables");
    event
        .putObject("requestContext")
        .put("apiId", "abc")
        .put("stage", "dev")
        .put("domainName", HOST)
        .put("path", "/dev" + path())
        .put("requestId", "r-1")
        .putObject("identity")
        .put("sourceIp", "203.0.113.9");
    return event;
  }

  private ObjectNode secondEvent() {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", operation()).put("rawPath", path());
    event.put("rawQueryString", query);
    ObjectNode joined = event.putObject("headers");
    headers.stream()
        .collect(
            Collectors.groupingBy(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.joining(","))))
        .forEach(joined::put);
    ObjectNode context = event.putObject("requestContext");
    context.put("apiId", "abc").put("stage", "$default").put("domainName", HOST);
    context
        .putObject("http")
        .put("method", method)
        .put("path", path())
        .put("sourceIp", "203.0.113.9");
    return event;
  }

  private List<Map.Entry<String, String>> pairs() {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        pairs.add(Map.entry(parts[0], parts.length > 1 ? parts[1] : ""));
      }
    }
    return pairs;
  }

  private static void values(
      ObjectNode event, String single, String several, List<Map.Entry<String, String>> values) {
    if (values.isEmpty()) {
      event.putNull(single).putNull(several);
      return;
    }
    ObjectNode last = event.putObject(single);
    values.forEach(value -> last.put(value.getKey(), value.getValue()));
    ObjectNode all = event.putObject(several);
    values.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .forEach((name, list) -> list.forEach(all.withArrayProperty(name)::add));
  }
}
