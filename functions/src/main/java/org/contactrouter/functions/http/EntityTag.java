package org.contactrouter.functions.http;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * An entity tag (RFC 9110, 8.8.3), and the 304 that it makes possible.
 *
 * @param value as in the header, quotes included
 */
public record EntityTag(String value) {

  /** The tag of whatever these parts name together, for example a version and a language. */
  public static EntityTag of(Object... parts) {
    String text = Arrays.stream(parts).map(String::valueOf).collect(joining("\n"));
    return new EntityTag('"' + Digests.sha256(text).substring(0, 32) + '"');
  }

  /**
   * The response with this tag, or 304 without its body when {@code If-None-Match} already has it.
   * The other header fields stay, as RFC 9110, 15.4.5 asks.
   */
  public HttpResponse on(HttpRequest request, HttpResponse response) {
    HttpResponse tagged = response.with("ETag", value);
    return known(request) ? new HttpResponse(304, tagged.headers(), Body.empty()) : tagged;
  }

  private boolean known(HttpRequest request) {
    return request.headers().all("If-None-Match").stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || tag.equals(value) || tag.equals("W/" + value));
  }
}
