package org.contactrouter.functions.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.contactrouter.functions.http.HttpRequest;

/**
 * Where a form asks to go afterwards ({@code _next}). Only an absolute URL of an origin on the
 * form's list, or our own, is honoured; a form that is open to any site leads to none. Anything
 * else is as if it were absent, so that nobody can lend our address to a link.
 */
final class NextPage {
  private NextPage() {}

  /** Without its fragment, where the case's token goes. */
  static Optional<URI> allowed(String typed, HttpRequest request, FormRules rules) {
    return parse(typed.strip())
        .filter(url -> url.getRawUserInfo() == null)
        .filter(url -> Origin.of(url).filter(one -> isAllowed(one, request, rules)).isPresent())
        .flatMap(url -> parse(url.toASCIIString().replaceFirst("#.*", "")));
  }

  private static boolean isAllowed(Origin next, HttpRequest request, FormRules rules) {
    return switch (rules.origins()) {
      case AllowedOrigins.Any() -> PostOrigin.isOwn(next, request);
      case AllowedOrigins.Listed(var origins) ->
          origins.contains(next) || PostOrigin.isOwn(next, request);
    };
  }

  /** Strictly RFC 2396: a backslash, a space or a control character makes it no URL. */
  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
