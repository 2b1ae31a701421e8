package org.contactrouter.functions.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The stylesheet, scripts and icon of the pages. They are written into each page: for what is
 * looked at once or twice that costs less, and is there sooner, than a request for each file.
 */
final class Assets {
  private final String style = read("style.css");
  private final String once = read("once.js");
  private final String suggestions = read("suggestions.js");
  private final String icon =
      "data:image/svg+xml;base64,"
          + Base64.getEncoder().encodeToString(read("icon.svg").getBytes(StandardCharsets.UTF_8));

  /** The stylesheet of every page. */
  String style() {
    return style;
  }

  /** The script of every page: a form is sent once. */
  String once() {
    return once;
  }

  /** The script of the form: ready answers to what is being typed. */
  String suggestions() {
    return suggestions;
  }

  /** The address of the icon of the browser's tab, which is the icon itself. */
  String icon() {
    return icon;
  }

  private static String read(String name) {
    String file = "assets/" + name;
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
