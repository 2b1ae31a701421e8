package org.contactrouter.functions.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactrouter.functions.http.Json;
import tools.jackson.databind.JsonNode;

/** A REST API's gateway: calls the function of a path with an event, and gives its answer back. */
final class Gateway {
  private static final String STAGE = "/dev";
  private static final URI ROOT = URI.create("https://router.example" + STAGE + "/");

  private final RequestStreamHandler triage;
  private final RequestStreamHandler respond;
  private final Context context;

  Gateway(RequestStreamHandler triage, RequestStreamHandler respond, Context context) {
    this.triage = triage;
    this.respond = respond;
    this.context = context;
  }

  /** How a client asks: a browser for pages, a script for JSON. */
  enum Client {
    BROWSER("text/html,*/*;q=0.8"),
    SCRIPT("application/json");

    private final String accept;

    Client(String accept) {
      this.accept = accept;
    }
  }

  /** The address of a path of the router, which begins with no slash. */
  static URI address(String path) {
    return ROOT.resolve(path);
  }

  Answer get(URI address, Client client) {
    return call("GET", address, headers(client), "");
  }

  Answer delete(URI address, Client client) {
    return call("DELETE", address, headers(client), "");
  }

  /** A form, as a browser sends it. */
  Answer post(URI address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    Map<String, String> headers = headers(Client.BROWSER);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Origin", "https://" + ROOT.getHost());
    return call("POST", address, headers, body);
  }

  /** Fields, as a script sends them. */
  Answer postJson(URI address, Map<String, String> fields) {
    Map<String, String> headers = headers(Client.SCRIPT);
    headers.put("Content-Type", "application/json");
    return call("POST", address, headers, Json.write(fields));
  }

  private static Map<String, String> headers(Client client) {
    return new HashMap<>(Map.of("Accept", client.accept));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Answer call(String method, URI address, Map<String, String> headers, String body) {
    String path = address.getPath().substring(STAGE.length());
    byte[] event = Json.write(event(method, path, headers, body)).getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      (path.startsWith("/f/") ? triage : respond)
          .handleRequest(new ByteArrayInputStream(event), out, context);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    JsonNode answer = Json.mapper().readTree(out.toByteArray());
    return new Answer(
        address,
        answer.path("statusCode").asInt(),
        answer.path("headers").path("location").asString(""),
        answer.path("body").asString(""));
  }

  private static Map<String, Object> event(
      String method, String path, Map<String, String> headers, String body) {
    return Map.of(
        "httpMethod",
        method,
        "path",
        path,
        "resource",
        path.replaceFirst("^/([cw])/[^/]+", "/$1/{token}").replaceFirst("^/f/[^/]+", "/f/{formId}"),
        "headers",
        headers,
        "requestContext",
        Map.of("path", STAGE + path, "stage", "dev", "domainName", ROOT.getHost()),
        "body",
        body,
        "isBase64Encoded",
        false);
  }
}
