package org.contactrouter.functions.intake;

import java.util.Optional;
import org.contactrouter.functions.http.HttpRequest;

/**
 * The site that a form was posted from: {@code Origin}, else the origin of {@code Referer}. Our own
 * hosted form may always post. A post that names no origin is taken: browsers name one, and a
 * script could name any. {@code Origin: null} is named and on no list.
 */
final class PostOrigin {
  private PostOrigin() {}

  static boolean isAllowed(HttpRequest request, AllowedOrigins allowed) {
    return switch (allowed) {
      case AllowedOrigins.Any() -> true;
      case AllowedOrigins.Listed(var listed) ->
          named(request)
              .map(Origin::of)
              .map(
                  origin ->
                      origin.filter(one -> listed.contains(one) || isOwn(one, request)).isPresent())
              .orElse(true);
    };
  }

  static boolean isOwn(Origin origin, HttpRequest request) {
    return Origin.of(request.baseUrl()).filter(origin::equals).isPresent();
  }

  private static Optional<String> named(HttpRequest request) {
    return request.header("Origin").or(() -> request.header("Referer"));
  }
}
