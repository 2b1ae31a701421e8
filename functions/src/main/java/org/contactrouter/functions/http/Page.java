package org.contactrouter.functions.http;

import java.util.List;

/**
 * A page, and all that it brings along.
 *
 * @param styles the stylesheets in it, each as it stands between its tags
 * @param scripts the scripts in it, likewise
 */
public record Page(String html, List<String> styles, List<String> scripts) {
  public Page {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** A page without style and script. */
  public static Page plain(String html) {
    return new Page(html, List.of(), List.of());
  }
}
