package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.functions.http.MediaType;

/**
 * The header of one part of a multipart body. Names are read as browsers write them (Fetch
 * Standard, multipart/form-data): a backslash is a character like any other, and only the quote and
 * line breaks are percent-encoded.
 *
 * @param name as ISO-8859-1, before it is decoded
 * @param isFile whether a file name is there, even an empty one
 * @param transferEncoding in lower case; empty text when there is none
 */
record PartHeaders(
    String name, boolean isFile, String fileName, MediaType type, String transferEncoding) {
  private static final Pattern FIELD = Pattern.compile("\r\n([A-Za-z-]+)[ \t]*:[ \t]*([^\r\n]*)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*(name|filename\\*?)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*))");

  /**
   * Reads the header's lines.
   *
   * @param lines the bytes as ISO-8859-1, a line break before each line
   */
  static PartHeaders parse(String lines) throws UnreadableBody {
    String disposition = "";
    String type = "";
    String transferEncoding = "";
    Matcher field = FIELD.matcher(lines);
    while (field.find()) {
      String value = field.group(2).strip();
      switch (field.group(1).toLowerCase(Locale.ROOT)) {
        case "content-disposition" -> disposition = value;
        case "content-type" -> type = value;
        case "content-transfer-encoding" -> transferEncoding = value.toLowerCase(Locale.ROOT);
        default -> {}
      }
    }
    return of(disposition, MediaType.parse(type), transferEncoding);
  }

  private static PartHeaders of(String disposition, MediaType type, String transferEncoding)
      throws UnreadableBody {
    boolean named = false;
    boolean isFile = false;
    String name = "";
    String fileName = "";
    Matcher parameter = PARAMETER.matcher(disposition);
    while (parameter.find()) {
      String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      if (parameter.group(1).equals("name")) {
        named = true;
        name = value;
      } else {
        isFile = true;
        fileName = value;
      }
    }
    if (!named || !disposition.toLowerCase(Locale.ROOT).startsWith("form-data")) {
      throw UnreadableBody.malformed();
    }
    return new PartHeaders(name, isFile, fileName, type, transferEncoding);
  }

  /** The field's name, written in a charset. */
  String name(Charset charset) throws UnreadableBody {
    return Text.decode(name.getBytes(ISO_8859_1), charset)
        .orElseThrow(UnreadableBody::malformed)
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%22", "\"");
  }
}
