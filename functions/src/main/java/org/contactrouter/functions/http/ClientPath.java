package org.contactrouter.functions.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * A path as the client sees it, in two parts.
 *
 * @param prefix the stage, or a custom domain's base path, with a slash before it; or empty text
 * @param path what the routes are about, with a slash before it
 */
record ClientPath(String prefix, String path) {

  /**
   * Splits by the route's number of segments, which holds behind stages and base paths alike; where
   * the route says nothing (a greedy parameter, {@code $default}) by the event's shorter path.
   */
  static ClientPath of(String full, String shorter, String route) {
    if (route.startsWith("/") && !route.contains("+}")) {
      List<String> segments = segments(full);
      int prefix = segments.size() - segments(route).size();
      if (prefix >= 0) {
        return new ClientPath(
            join(segments.subList(0, prefix)),
            "/" + String.join("/", segments.subList(prefix, segments.size())));
      }
    }
    return full.endsWith(shorter)
        ? new ClientPath(full.substring(0, full.length() - shorter.length()), shorter)
        : new ClientPath("", shorter);
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  private static String join(List<String> segments) {
    return segments.isEmpty() ? "" : "/" + String.join("/", segments);
  }
}
