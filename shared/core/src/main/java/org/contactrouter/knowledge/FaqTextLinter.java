package org.contactrouter.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactrouter.knowledge.Finding.Code;

/** Says what is wrong with an entry in one language. */
final class FaqTextLinter {
  private static final Set<String> LANGUAGES = Set.of("pt", "es", "en");
  private static final int MOST_PHRASINGS = 200;
  private static final int LONGEST_PHRASING = 500;
  private static final int LONGEST_ANSWER = 5_000;
  private static final int LONG_ANSWER = 1_200;

  /** With fewer, name included, an entry is seldom answered by itself. */
  private static final int ENOUGH_PHRASINGS = 3;

  private final String entry;
  private final String language;
  private final List<Finding> findings = new ArrayList<>();

  FaqTextLinter(String entry, String language) {
    this.entry = entry;
    this.language = language;
  }

  List<Finding> lint(FaqText text) {
    if (!LANGUAGES.contains(language)) {
      add(Code.UNKNOWN_LANGUAGE, "language", "The language must be pt, es or en.");
    }
    text.name().ifPresent(name -> lintPhrasing("name", name));
    for (int at = 0; at < text.phrasings().size(); at++) {
      lintPhrasing("phrasings[" + at + "]", text.phrasings().get(at));
    }
    lintCount(text);
    lintAnswer(text.answer());
    return List.copyOf(findings);
  }

  private void lintPhrasing(String field, String phrasing) {
    int length = phrasing.codePointCount(0, phrasing.length());
    if (length > LONGEST_PHRASING) {
      add(
          Code.PHRASING_TOO_LONG,
          field,
          "It has %d characters; at most %d are allowed.".formatted(length, LONGEST_PHRASING));
    }
    if (FoldedWords.of(phrasing).isEmpty()) {
      add(Code.PHRASING_WITHOUT_WORDS, field, "It has no word that could be found.");
    }
    lintCharacters(field, phrasing);
  }

  private void lintCount(FaqText text) {
    Set<List<String>> different = new HashSet<>();
    text.name().ifPresent(name -> different.add(FoldedWords.of(name)));
    for (int at = 0; at < text.phrasings().size(); at++) {
      if (!different.add(FoldedWords.of(text.phrasings().get(at)))) {
        add(
            Code.REPEATED_PHRASING,
            "phrasings[" + at + "]",
            "The entry has it already, but for case, accents and punctuation.");
      }
    }
    if (different.isEmpty()) {
      add(Code.NO_PHRASING, "phrasings", "Nobody can ask for it: it has no phrasing and no name.");
    } else if (different.size() < ENOUGH_PHRASINGS) {
      add(
          Code.FEW_PHRASINGS,
          "phrasings",
          "With fewer than %d phrasings it is seldom answered by itself."
              .formatted(ENOUGH_PHRASINGS));
    }
    if (text.phrasings().size() > MOST_PHRASINGS) {
      add(
          Code.TOO_MANY_PHRASINGS,
          "phrasings",
          "It has %d phrasings; at most %d are allowed."
              .formatted(text.phrasings().size(), MOST_PHRASINGS));
    }
  }

  private void lintAnswer(String answer) {
    int length = answer.codePointCount(0, answer.length());
    if (answer.isBlank()) {
      add(Code.NO_ANSWER, "answer", "The answer is empty.");
    } else if (length > LONGEST_ANSWER) {
      add(
          Code.ANSWER_TOO_LONG,
          "answer",
          "It has %d characters; at most %d are allowed.".formatted(length, LONGEST_ANSWER));
    } else if (length > LONG_ANSWER) {
      add(
          Code.LONG_ANSWER,
          "answer",
          "It has %d characters; customers read %d.".formatted(length, LONG_ANSWER));
    }
    lintCharacters("answer", answer);
    for (String link : Links.malformed(answer)) {
      add(Code.MALFORMED_LINK, "answer", "\"%s\" is not a web address.".formatted(link));
    }
  }

  private void lintCharacters(String field, String text) {
    text.codePoints()
        .filter(FaqTextLinter::isForbidden)
        .findFirst()
        .ifPresent(
            found ->
                add(
                    Code.CONTROL_CHARACTER,
                    field,
                    "It has the control character U+%04X.".formatted(found)));
  }

  private static boolean isForbidden(int character) {
    boolean layout = character == '\n' || character == '\r' || character == '\t';
    return !layout && Character.getType(character) == Character.CONTROL;
  }

  private void add(Code code, String field, String message) {
    findings.add(Finding.of(code, entry, language, field, message));
  }
}
