package org.contactrouter.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guess of the base language of a text whose form says none: by its stop-words, by letters that
 * only one of the three writes, and by endings. It would rather say nothing than guess wrong.
 */
public final class LanguageGuess {
  private static final List<String> LANGUAGES = List.of("pt", "es", "en");

  /** Letters of one language alone; a text may hold one in a name, so they count like a word. */
  private static final Map<String, String> LETTERS = Map.of("pt", "ãõçâêôà", "es", "ñ¿¡", "en", "");

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "pt", List.of("cao", "coes", "mento", "agem", "eira", "eiro", "inho", "inha", "nh", "ei"),
          "es", List.of("cion", "ciones", "miento", "aje", "era", "ero", "ito", "ita", "ue", "lla"),
          "en", List.of("ing", "tion", "ment", "ed", "ly", "th", "ck", "ght", "ould", "ey"));

  /** Words that tell two neighbours apart although neither list of stop-words would. */
  private static final Map<String, Set<String>> TELLING =
      Map.of(
          "pt", Set.of("nao", "sem", "encomenda", "conta", "dinheiro", "loja", "vezes", "hoje"),
          "es", Set.of("no", "sin", "cuenta", "dinero", "tienda", "ayer", "hoy", "veces"),
          "en", Set.of("not", "no", "without", "order", "account", "money", "today", "yesterday"));

  private static final double WORD = 1;
  private static final double ENDING = .35;
  private static final double LETTER = 1.5;

  /** Least score of a guess, and least lead over the next language. */
  private static final double LEAST = 1;

  private static final double LEAD = .5;

  private LanguageGuess() {}

  /** The base language ({@code pt}, {@code es}, {@code en}) if the text tells it. */
  public static Optional<String> of(String text) {
    List<String> words = FoldedWords.of(text);
    String lower = text.toLowerCase(Locale.ROOT);
    List<Score> scores = new ArrayList<>();
    for (String language : LANGUAGES) {
      scores.add(new Score(language, score(language, words, lower)));
    }
    scores.sort((a, b) -> Double.compare(b.value(), a.value()));
    Score best = scores.getFirst();
    boolean told = best.value() >= LEAST && best.value() - scores.get(1).value() >= LEAD;
    return told ? Optional.of(best.language()) : Optional.empty();
  }

  private static double score(String language, List<String> words, String lower) {
    double score = 0;
    for (String word : words) {
      score += word(language, word);
    }
    for (char letter : letters(language).toCharArray()) {
      score += lower.indexOf(letter) >= 0 ? LETTER : 0;
    }
    return score;
  }

  private static double word(String language, String word) {
    if (StopWords.of(language).contains(word) || telling(language).contains(word)) {
      return WORD;
    }
    boolean ends = word.length() > 4 && endings(language).stream().anyMatch(word::endsWith);
    return ends ? ENDING : 0;
  }

  private static String letters(String language) {
    return LETTERS.getOrDefault(language, "");
  }

  private static Set<String> telling(String language) {
    return TELLING.getOrDefault(language, Set.of());
  }

  private static List<String> endings(String language) {
    return ENDINGS.getOrDefault(language, List.of());
  }

  private record Score(String language, double value) {}
}
