package org.contactrouter.local.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A file that a verb was given. */
public record InputFile(String name, byte[] bytes) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads it.
   *
   * @throws CommandException if it cannot be read
   */
  public static InputFile read(Path path) {
    try {
      return new InputFile(path.toString(), Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new CommandException("there is no file " + path);
    } catch (AccessDeniedException e) {
      throw new CommandException(path + " may not be read");
    } catch (IOException e) {
      throw new CommandException(path + " cannot be read: " + e.getMessage());
    }
  }

  /** Its text, in UTF-8, without a byte order mark. */
  public String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Its media type, JSON or CSV: by the name's ending, else by the first sign in it. */
  public String mediaType() {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".json") || lower.endsWith(".csv");
    boolean json = named ? lower.endsWith(".json") : text().stripLeading().startsWith("{");
    return json ? "application/json" : "text/csv";
  }
}
