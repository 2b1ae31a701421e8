package org.contactrouter.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which words are compared: {@code Reclamação}, {@code RECLAMACAO} and {@code
 * reclamaçãooo} are one word.
 */
final class Folding {

  private Folding() {}

  /** The letters and digits of a character in their plain form; empty for anything else. */
  static String fold(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetterOrDigit(codePoint)
          ? Character.toString(Character.toLowerCase(codePoint))
          : "";
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /**
   * The word with three and more equal letters in a row as one, so that shouting reads alike. Words
   * of up to three letters stay: {@code BBB} is a name.
   */
  static String unstretch(CharSequence word) {
    if (word.length() <= 3) {
      return word.toString();
    }
    StringBuilder calm = new StringBuilder(word.length());
    int run = 0;
    for (int index = 0; index < word.length(); index++) {
      char letter = word.charAt(index);
      run = index > 0 && word.charAt(index - 1) == letter ? run + 1 : 1;
      if (run == 3 && Character.isLetter(letter)) {
        calm.setLength(calm.length() - 1);
      }
      if (run < 3 || !Character.isLetter(letter)) {
        calm.append(letter);
      }
    }
    return calm.toString();
  }

  /** A word of the lexicon in the form in which words are compared. */
  static String word(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    int point;
    for (int at = 0; at < written.length(); at += Character.charCount(point)) {
      point = written.codePointAt(at);
      if (point >= 'a' && point <= 'z') {
        plain.append((char) point);
      } else {
        plain.append(fold(point));
      }
    }
    return plain.toString();
  }
}
