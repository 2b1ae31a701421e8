package org.contactrouter.knowledge;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text without what writers vary: case, accents, width, punctuation.
 *
 * <p>{@code "¿Dónde está mi PEDIDO?"} is {@code [donde, esta, mi, pedido]}; {@code "I can't"} is
 * {@code [i, cant]}. Unicode's compatibility composition (NFKC) comes first, marks are then taken
 * off, and every run of letters and digits is a word.
 */
public final class FoldedWords {
  private FoldedWords() {}

  /** The words of a text in their order. */
  public static List<String> of(String text) {
    String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = Normalizer.normalize(lower, Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < bare.length(); ) {
      int letter = bare.codePointAt(at);
      at += Character.charCount(letter);
      if (Character.isLetterOrDigit(letter)) {
        word.appendCodePoint(letter);
      } else if (!isInsideWord(letter)) {
        finish(word, words);
      }
    }
    finish(word, words);
    return List.copyOf(words);
  }

  private static boolean isInsideWord(int letter) {
    int type = Character.getType(letter);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    boolean unseen = type == Character.FORMAT;
    return mark || unseen || letter == '\'' || letter == '’';
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
