package org.contactrouter.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a text into words that know where in the text they stand. Used for one text. */
final class Tokenizer {

  private static final String APOSTROPHES = "'’‘ʼ´`";
  private static final String SENTENCE_ENDS = ".!?…。";

  /** Words whose full stop ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("sr", "sra", "srta", "d", "dr", "dra", "mr", "mrs", "ms", "n", "nr", "v", "exmo");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private int end;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> read(String text) {
    return new Tokenizer(text).tokens();
  }

  private List<Token> tokens() {
    for (int index = 0; index < text.length(); ) {
      int codePoint = text.codePointAt(index);
      int next = index + Character.charCount(codePoint);
      String folded = Folding.fold(codePoint);
      if (!folded.isEmpty()) {
        if (word.isEmpty()) {
          start = index;
        }
        word.append(folded);
        end = next;
      } else if (!isInsideWord(codePoint, next)) {
        finishWord();
        mark(codePoint, next);
      }
      index = next;
    }
    finishWord();
    return List.copyOf(tokens);
  }

  /** Accents written apart, invisible characters and apostrophes do not end a word. */
  private boolean isInsideWord(int codePoint, int next) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return true;
    }
    return !word.isEmpty()
        && APOSTROPHES.indexOf(codePoint) >= 0
        && next < text.length()
        && Character.isLetter(text.codePointAt(next));
  }

  private void finishWord() {
    if (!word.isEmpty()) {
      tokens.add(new Token(Folding.unstretch(word), start, end, Token.Pause.NONE));
      word.setLength(0);
    }
  }

  private void mark(int codePoint, int next) {
    if (tokens.isEmpty()) {
      return;
    }
    Token last = tokens.getLast();
    Token.Pause pause = pause(codePoint, next, last);
    if (pause.compareTo(last.pause()) > 0) {
      tokens.set(tokens.size() - 1, new Token(last.word(), last.start(), last.end(), pause));
    }
  }

  private Token.Pause pause(int codePoint, int next, Token last) {
    if (codePoint == '.' && ABBREVIATIONS.contains(last.word())) {
      return Token.Pause.NONE;
    }
    if (SENTENCE_ENDS.indexOf(codePoint) >= 0) {
      boolean closes = next == text.length() || !Character.isLetterOrDigit(text.codePointAt(next));
      return closes ? Token.Pause.SENTENCE : Token.Pause.NONE;
    }
    if (codePoint == '\n') {
      return isBlankLine(next) ? Token.Pause.SENTENCE : Token.Pause.CLAUSE;
    }
    if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
      return Token.Pause.NONE;
    }
    boolean touches = codePoint == '-' && next - 1 == last.end();
    return touches || codePoint == '"' ? Token.Pause.NONE : Token.Pause.CLAUSE;
  }

  private boolean isBlankLine(int next) {
    for (int index = next; index < text.length() && index < next + 3; index++) {
      char letter = text.charAt(index);
      if (letter == '\n') {
        return true;
      }
      if (letter != '\r' && letter != ' ') {
        return false;
      }
    }
    return false;
  }
}
