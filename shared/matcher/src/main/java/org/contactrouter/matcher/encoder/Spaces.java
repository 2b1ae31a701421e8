package org.contactrouter.matcher.encoder;

/** What Unicode counts as white space; Java has no single question for it. */
final class Spaces {
  private static final char NEXT_LINE = '\u0085';

  private Spaces() {}

  static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == NEXT_LINE;
  }
}
