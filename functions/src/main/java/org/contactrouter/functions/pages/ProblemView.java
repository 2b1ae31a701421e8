package org.contactrouter.functions.pages;

import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page for a request that got nothing else.
 *
 * @param status the HTTP status; one without words of its own is told as 400 or 503
 * @param detail what is possible instead, in the page's language, or null
 * @param back a relative address worth going to, or null
 */
public record ProblemView(
    Site site, Language language, int status, @Nullable String detail, @Nullable String back) {
  public ProblemView {
    if (back != null && !back.startsWith("../") && !back.startsWith("./")) {
      throw new IllegalArgumentException("back is not relative");
    }
  }

  /** The key of the words for this status, the nearest one that has words of its own. */
  public String key(Words words) {
    String own = "status." + status;
    return words.has(own) ? own : status < 500 ? "status.400" : "status.503";
  }
}
