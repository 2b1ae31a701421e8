package org.contactrouter.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of a message, for a question may stand in the middle of a letter. */
final class Sentences {
  /**
   * Of more, the first are looked at and none is answered: a text of this length is for a person.
   */
  static final int MOST = 20;

  /** The signs stay with their sentence: a question mark means something. */
  private static final Pattern END = Pattern.compile("(?<=[.!?…])(?=\\s)|[\\r\\n]+|;|(?=[¿¡])");

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : END.split(text, -1)) {
      if (!sentence.isBlank()) {
        sentences.add(sentence.trim());
      }
    }
    return List.copyOf(sentences);
  }
}
