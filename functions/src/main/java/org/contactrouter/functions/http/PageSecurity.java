package org.contactrouter.functions.http;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/**
 * The headers of every page: no cache, no index, no frame, and no code or style but what we wrote
 * into the page, known by its hash.
 *
 * <p>{@code Referrer-Policy} is {@code same-origin} because {@code no-referrer} makes a browser
 * send {@code Origin: null} with our own forms.
 *
 * <p>{@code form-action} is checked again on every redirect that answers the form, so a page whose
 * form carries an allowed {@code _next} names that origin; without it Chromium stays on a blank
 * answer although the contact was stored.
 */
final class PageSecurity {
  private PageSecurity() {}

  /**
   * The header fields.
   *
   * @param formTargets origins that an answer to the page's form may redirect to, besides our own
   */
  static Headers headers(Page page, List<String> formTargets) {
    return new Headers(
        Map.of(
            "Cache-Control", List.of("no-store"),
            "Content-Security-Policy", List.of(policy(page, formTargets)),
            "Referrer-Policy", List.of("same-origin"),
            "X-Content-Type-Options", List.of("nosniff"),
            "X-Robots-Tag", List.of("noindex")));
  }

  private static String policy(Page page, List<String> formTargets) {
    String policy =
        "default-src 'none'; style-src %s; script-src %s; connect-src 'self'; img-src data:;"
                .formatted(hashes(page.styles()), hashes(page.scripts()))
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    return formTargets.isEmpty() ? policy : policy + " " + String.join(" ", formTargets);
  }

  private static String hashes(List<String> parts) {
    return parts.isEmpty()
        ? "'none'"
        : parts.stream()
            .map(part -> "'sha256-" + Digests.sha256Base64(part) + "'")
            .collect(joining(" "));
  }
}
