package org.contactrouter.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file of the lexicon on the class path. */
record LexiconFile(String name, List<String> lines) {

  /**
   * @throws IllegalStateException if the file is not there
   */
  static LexiconFile load(String name) {
    try (InputStream file = LexiconFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The lexicon file " + name + " is missing");
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new LexiconFile(name, text.lines().map(LexiconFile::withoutComment).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The lexicon file " + name + " is unreadable", unreadable);
    }
  }

  /** The failure that a wrong line causes: it names file and line. */
  IllegalStateException wrong(int index, IllegalArgumentException cause) {
    return new IllegalStateException(name + ":" + (index + 1) + ": " + cause.getMessage(), cause);
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
