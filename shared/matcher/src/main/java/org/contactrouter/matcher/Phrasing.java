package org.contactrouter.matcher;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.contactrouter.knowledge.FoldedWords;
import org.contactrouter.knowledge.StopWords;

/**
 * A text as the matcher sees it: a published phrasing, a question or a sentence of one.
 *
 * @param text as it was written
 * @param words folded, in their order
 * @param stems the first five letters of each word that is no stop-word, sorted
 */
record Phrasing(String text, List<String> words, Set<String> stems) {
  private static final int STEM = 5;

  static Phrasing of(String text, String language) {
    List<String> words = FoldedWords.of(text);
    Set<String> stops = StopWords.of(language);
    Set<String> stems = new TreeSet<>();
    for (String word : words) {
      if (!stops.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return new Phrasing(text, words, stems);
  }
}
