package org.contactrouter.functions.pages;

import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page for a request that got nothing else.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param sentence what the reader can do now
 * @param form the relative address of a form to write to the company by, or null
 */
public record ProblemView(
    Site site,
    Language language,
    int status,
    String title,
    String sentence,
    @Nullable String form) {
  public ProblemView {
    if (form != null && !form.startsWith("../") && !form.startsWith("./")) {
      throw new IllegalArgumentException("form is not relative");
    }
  }
}
