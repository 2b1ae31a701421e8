package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.contactrouter.knowledge.FoldedWords;
import org.contactrouter.knowledge.StopWords;

/**
 * A text as the matcher sees it: a published phrasing, a question or a sentence of one.
 *
 * @param text as it was written
 * @param words folded, in their order
 * @param stems what tells it from others, sorted: the first five letters of each word that is no
 *     stop-word, the stop-words that are written as names ("plan A", "in the US"), and the signs
 *     that mean something
 */
record Phrasing(String text, List<String> words, Set<String> stems) {
  private static final int STEM = 5;

  /** Up to three capitals behind another word: no beginning of a sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N}]\\s)\\p{Lu}{1,3}(?![\\p{L}\\p{N}'’])");

  /** Of money, or part of a name: "C++", "C#". */
  private static final Pattern SIGN = Pattern.compile("\\p{Sc}|(?<=\\p{L})[#+]++");

  static Phrasing of(String text, String language) {
    List<String> words = FoldedWords.of(text);
    Set<String> stops = StopWords.of(language);
    Set<String> stems = new TreeSet<>();
    for (String word : words) {
      if (!stops.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    if (text.chars().anyMatch(Character::isLowerCase)) {
      all(NAME, text).stream()
          .filter(name -> !name.equals("I") && stops.contains(name.toLowerCase(Locale.ROOT)))
          .forEach(stems::add);
    }
    stems.addAll(all(SIGN, text));
    return new Phrasing(text, words, stems);
  }

  /** Whether it has a word that is no stop-word. */
  boolean saysSomething() {
    return stems.stream().anyMatch(stem -> Character.isLetterOrDigit(stem.codePointAt(0)));
  }

  /** The words and signs, which another text must share to be the same. */
  List<String> exact() {
    List<String> exact = new ArrayList<>(words);
    exact.addAll(all(SIGN, text));
    return List.copyOf(exact);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
