package org.contactrouter.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What goes back over HTTP. */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  /** A text of the media type, in UTF-8, that nobody stores. */
  public static Answer of(int status, String mediaType, String text) {
    return new Answer(
        status,
        Map.of(
            "Content-Type",
            List.of(mediaType + "; charset=utf-8"),
            "Cache-Control",
            List.of("no-store")),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** A problem as RFC 9457 writes it. */
  public static Answer problem(int status, String title) {
    return of(
        status,
        "application/problem+json",
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"error\":\"%s\"}"
            .formatted(title, status, title));
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }
}
