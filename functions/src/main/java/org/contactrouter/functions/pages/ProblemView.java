package org.contactrouter.functions.pages;

import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page for a request that got nothing else.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param sentence what the reader can do now
 * @param back a relative address worth going to, or null
 */
public record ProblemView(
    Site site,
    Language language,
    int status,
    String title,
    String sentence,
    @Nullable String back) {
  public ProblemView {
    if (back != null && !back.startsWith("../") && !back.startsWith("./")) {
      throw new IllegalArgumentException("back is not relative");
    }
  }
}
