package org.contactrouter.functions.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests for tests, on {@code https://router.example/dev}. */
public final class Requests {
  private Requests() {}

  public static HttpRequest request(String method, String path) {
    return request(method, path, Map.of(), Body.empty());
  }

  public static HttpRequest request(
      String method, String path, Map<String, String> headers, Body body) {
    Headers fields = Headers.none();
    for (Map.Entry<String, String> field : headers.entrySet()) {
      fields = fields.with(field.getKey(), field.getValue());
    }
    return new HttpRequest(
        method,
        path,
        path,
        Map.of(),
        Map.<String, List<String>>of(),
        fields,
        body,
        Optional.of("203.0.113.9"),
        "https://router.example/dev");
  }
}
