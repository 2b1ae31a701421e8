package org.contactrouter.functions.intake;

import java.util.List;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Problem;

/** What reading a form post came to. There is no other outcome. */
public sealed interface Submission {

  /** Everything checked. */
  record Accepted(Draft draft) implements Submission {}

  /**
   * Something must be corrected, or cannot be taken at all.
   *
   * @param problem its status and its words, in the customer's language
   * @param typed what could be read, so that a page can show it again; empty if nothing could
   * @param faults what to correct, by {@linkplain KnownField the form's own field names}
   */
  record Rejected(Problem problem, Language language, Fields typed, List<Fault> faults)
      implements Submission {
    public Rejected {
      faults = List.copyOf(faults);
    }
  }

  /**
   * One thing to correct.
   *
   * @param field the canonical name ({@code email} also where {@code _replyto} was sent); empty
   *     text when the whole form is meant
   */
  record Fault(String field, String message) {}
}
