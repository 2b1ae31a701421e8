package org.contactrouter.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in; path and query are still percent-encoded.
 *
 * @param headers by name; names are written as the server writes them, {@code Content-type}
 */
public record Request(
    String method,
    String path,
    Optional<String> query,
    Map<String, List<String>> headers,
    byte[] body) {

  /** Reads at most {@code limit} + 1 bytes of the body. */
  static Request of(HttpExchange exchange, int limit) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        exchange.getRequestBody().readNBytes(limit + 1));
  }

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }
}
