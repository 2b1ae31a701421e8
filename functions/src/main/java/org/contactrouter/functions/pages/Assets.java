package org.contactrouter.functions.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files behind {@code GET /assets/{file}}: our own stylesheet, script and icon, and no other.
 */
public final class Assets {
  private static final Pattern COLOUR = Pattern.compile("accent-([0-9a-f]{6})\\.css");
  private final Asset style = read("style", "css", "text/css; charset=utf-8");
  private final Asset script = read("form", "js", "text/javascript; charset=utf-8");
  private final Asset icon = read("icon", "svg", "image/svg+xml");

  /** The file called {@code name}; empty when there is none, as for the hash of another release. */
  public Optional<Asset> find(String name) {
    return Stream.of(style, script, icon)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> colour(name));
  }

  /** The stylesheet of every page. */
  public Asset style() {
    return style;
  }

  /** The script that saves round trips; no page needs it. */
  public Asset script() {
    return script;
  }

  /** The icon of the browser's tab. */
  public Asset icon() {
    return icon;
  }

  private static Optional<Asset> colour(String name) {
    Matcher colour = COLOUR.matcher(name);
    return colour.matches()
        ? Optional.of(new Asset(name, "text/css; charset=utf-8", Accent.of(colour.group(1)).css()))
        : Optional.empty();
  }

  private static Asset read(String base, String ending, String contentType) {
    String file = "assets/" + base + "." + ending;
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Asset.hashed(base, ending, contentType, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
