package org.contactrouter.functions.http;

import java.util.ResourceBundle;
import org.contactrouter.contact.Language;

/** The words for problems in one language, from {@code problems_*.properties}. */
public final class ProblemWords {
  private final ResourceBundle words;

  private ProblemWords(ResourceBundle words) {
    this.words = words;
  }

  public static ProblemWords in(Language language) {
    return new ProblemWords(
        ResourceBundle.getBundle(
            ProblemWords.class.getPackageName() + ".problems",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** A few words that fit a heading. */
  public String title(ProblemKind kind) {
    return words.getString(kind + ".title");
  }

  /** What the reader can do now, in one or two sentences. */
  public String sentence(ProblemKind kind) {
    return words.getString(kind + ".sentence");
  }
}
