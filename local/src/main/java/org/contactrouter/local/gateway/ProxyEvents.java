package org.contactrouter.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.contactrouter.local.template.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests as the proxy event of a REST API, payload format 1.0. As there, the path and its
 * parameters stay percent-encoded, and the query is decoded.
 */
final class ProxyEvents {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String STAGE = "local";

  private final Set<String> binaryMediaTypes;
  private final InstantSource clock;

  ProxyEvents(Set<String> binaryMediaTypes, InstantSource clock) {
    this.binaryMediaTypes = binaryMediaTypes;
    this.clock = clock;
  }

  ObjectNode event(Request request, Routes.Match match) {
    ObjectNode event = JSON.createObjectNode();
    event.put("resource", match.route().path());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    values(event, "headers", "multiValueHeaders", headers(request));
    values(event, "queryStringParameters", "multiValueQueryStringParameters", query(request));
    ObjectNode parameters = JSON.createObjectNode();
    match.parameters().forEach(parameters::put);
    event.set("pathParameters", parameters.isEmpty() ? JSON.nullNode() : parameters);
    event.putNull("stageVariables");
    event.set("requestContext", context(request, match));
    body(event, request);
    return event;
  }

  /** Whether the gateway treats a media type as bytes. */
  boolean binary(String mediaType) {
    String type = mediaType.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
    return binaryMediaTypes.contains(type)
        || binaryMediaTypes.contains("*/*")
        || binaryMediaTypes.contains(type.replaceFirst("/.*", "/*"));
  }

  private void body(ObjectNode event, Request request) {
    boolean binary = binary(request.header("Content-Type").orElse("application/json"));
    if (request.body().length == 0) {
      event.putNull("body");
    } else if (binary) {
      event.put("body", Base64.getEncoder().encodeToString(request.body()));
    } else {
      event.put("body", new String(request.body(), StandardCharsets.UTF_8));
    }
    event.put("isBase64Encoded", binary && request.body().length > 0);
  }

  private ObjectNode context(Request request, Routes.Match match) {
    Instant now = clock.instant();
    String host = request.header("Host").orElse("127.0.0.1");
    ObjectNode context = JSON.createObjectNode();
    context.put("accountId", Names.ACCOUNT);
    context.put("apiId", STAGE);
    context.put("domainName", host);
    context.put("domainPrefix", STAGE);
    context.put("httpMethod", request.method());
    context.put("path", request.path());
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("requestTime", REQUEST_TIME.format(now));
    context.put("requestTimeEpoch", now.toEpochMilli());
    context.put("resourcePath", match.route().path());
    context.put("stage", STAGE);
    context
        .putObject("identity")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", request.header("User-Agent").orElse(""));
    return context;
  }

  private static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    headers.put("X-Forwarded-For", List.of("127.0.0.1"));
    headers.put("X-Forwarded-Proto", List.of("http"));
    return headers;
  }

  private static Map<String, List<String>> query(Request request) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : request.query().orElse("").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        query
            .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
            .add(parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void values(
      ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(single);
      event.putNull(multiple);
      return;
    }
    ObjectNode last = event.putObject(single);
    ObjectNode all = event.putObject(multiple);
    values.forEach(
        (name, list) -> {
          last.put(name, list.getLast());
          list.forEach(all.withArray("/" + name.replace("~", "~0").replace("/", "~1"))::add);
        });
  }
}
