package org.contactrouter.functions.http;

import java.util.List;
import java.util.Map;

/**
 * Cross-origin access for the customers' routes {@code /f/…} and {@code /c/…}: any origin, no
 * credentials. A form's own list of origins is enforced on the post, not here, so that a script can
 * read the refusal.
 *
 * <p>{@code @formspree/core} sends {@code Formspree-Client} with every post, so a preflight comes
 * before each of them, FormData included.
 */
final class Cors {
  private static final String REQUEST_HEADERS =
      "Accept, Content-Type, Formspree-Client, Formspree-Session-Data, Idempotency-Key,"
          + " If-None-Match, X-Requested-With";
  private static final String RESPONSE_HEADERS =
      "ETag, Idempotency-Replayed, Location, RateLimit, Retry-After";
  private static final String ONE_DAY_IN_SECONDS = "86400";

  private Cors() {}

  /** The response with the headers that let any page's script read it, where the path allows. */
  static HttpResponse open(HttpRequest request, HttpResponse response) {
    return covers(request.path())
        ? response.with(
            Map.of(
                "Access-Control-Allow-Origin",
                "*",
                "Access-Control-Expose-Headers",
                RESPONSE_HEADERS))
        : response;
  }

  /** The answer to a preflight, or to any other {@code OPTIONS}. */
  static HttpResponse preflight(HttpRequest request, List<String> methods) {
    String allowed = String.join(", ", methods);
    HttpResponse response = HttpResponse.empty(204).with("Allow", allowed);
    return covers(request.path())
        ? response.with(
            Map.of(
                "Access-Control-Allow-Methods", allowed,
                "Access-Control-Allow-Headers", REQUEST_HEADERS,
                "Access-Control-Max-Age", ONE_DAY_IN_SECONDS))
        : response;
  }

  private static boolean covers(String path) {
    return path.startsWith("/f/") || path.startsWith("/c/");
  }
}
