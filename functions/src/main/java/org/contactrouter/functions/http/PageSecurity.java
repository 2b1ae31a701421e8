package org.contactrouter.functions.http;

import java.util.List;
import java.util.Map;

/**
 * The headers of every page: no cache, no index, no code or style but our own files, and no frame.
 *
 * <p>{@code Referrer-Policy} is {@code same-origin} because {@code no-referrer} makes a browser
 * send {@code Origin: null} with our own forms.
 *
 * <p>{@code form-action} is checked again on every redirect that answers the form, so a page whose
 * form carries an allowed {@code _next} names that origin; without it Chromium stays on a blank
 * answer although the contact was stored.
 */
public final class PageSecurity {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private PageSecurity() {}

  /**
   * The header fields.
   *
   * @param formTargets origins that an answer to the page's form may redirect to, besides our own
   */
  static Headers headers(List<String> formTargets) {
    return new Headers(
        Map.of(
            "Cache-Control", List.of("no-store"),
            "Content-Security-Policy", List.of(policy(formTargets)),
            "Referrer-Policy", List.of("same-origin"),
            "X-Content-Type-Options", List.of("nosniff"),
            "X-Robots-Tag", List.of("noindex")));
  }

  private static String policy(List<String> formTargets) {
    return formTargets.isEmpty() ? POLICY : POLICY + " " + String.join(" ", formTargets);
  }
}
