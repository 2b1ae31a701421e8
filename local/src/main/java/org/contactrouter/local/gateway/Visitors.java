package org.contactrouter.local.gateway;

import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. A page of another site can make a browser on this machine call this server: it
 * is stopped by the host it must name, and on routes without a signature by its {@code Origin}.
 */
final class Visitors {
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  private Visitors() {}

  /** Whether the request was made to this machine by name, not through a name that leads here. */
  static boolean namesThisMachine(Request request) {
    return LOCAL.contains(request.header("Host").orElse("").replaceFirst(":\\d+$", ""));
  }

  /** Whether a page made the request that does not come from this server. */
  static boolean comesFromElsewhere(Request request) {
    Optional<String> origin = request.header("Origin");
    return origin.isPresent()
        && !origin.get().equals("http://" + request.header("Host").orElse(""));
  }
}
