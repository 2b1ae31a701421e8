package org.contactrouter.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files of messages and what must be read from them: columns by tabs, the message last. */
public final class GoldenMessages {
  private GoldenMessages() {}

  /** The rows of a file, comments left out, each with so many columns. */
  public static List<List<String>> rows(String file, int columns) {
    try (InputStream in =
        Objects.requireNonNull(GoldenMessages.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.replace("\\n", "\n").split("\t", columns)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
