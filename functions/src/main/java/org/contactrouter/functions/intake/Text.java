package org.contactrouter.functions.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** What counts as text, and how long it is. */
final class Text {
  private Text() {}

  /** The text, or empty when the bytes are none in this charset. */
  static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  /** Without NUL and without half a surrogate pair, so that it survives storing and sending. */
  static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  /** Nothing to see: white space of any kind, or nothing at all. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(Text::isSpace);
  }

  /** In code points; a CRLF, which a form sends for one line break, counts as one. */
  static int length(String text) {
    int pairs = 0;
    for (int at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2)) {
      pairs++;
    }
    return text.codePointCount(0, text.length()) - pairs;
  }

  /** One line: line breaks and other control characters become a space, the ends are stripped. */
  static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    int from = 0;
    int to = line.length();
    while (from < to && isSpace(line.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  /** Also what does not break, which is pasted unseen; no space is a surrogate. */
  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}
