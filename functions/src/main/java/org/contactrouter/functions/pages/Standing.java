package org.contactrouter.functions.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case stands, as its customer is told: the one sentence that the page exists for. */
public sealed interface Standing {
  /**
   * A curated answer was given; the customer's word is awaited.
   *
   * @param question the entry's title
   * @param text the curated text, byte for byte
   * @param personBy until when a person would answer if the customer asked for one, or null
   */
  record Answered(String question, String text, @Nullable Instant personBy) implements Standing {}

  /**
   * Several answers might fit and the customer chooses.
   *
   * @param choices at most three entries
   */
  record Offered(List<Choice> choices, @Nullable Instant personBy) implements Standing {
    public Offered {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A person owes the customer the next step.
   *
   * @param who the person's name, or null while nobody has the case
   * @param what what a person promised, in that person's words, or null for the first reply
   * @param dueAt until when; once it has passed, the page apologises
   * @param deadline the customer's own deadline that was found in the text, or null
   * @param missed until when the last promise was that was not kept and not made good since, or
   *     null; the page apologises
   * @param acknowledgement words chosen for this case, or null
   */
  record Waiting(
      @Nullable String who,
      @Nullable String what,
      Instant dueAt,
      @Nullable Instant deadline,
      @Nullable Instant missed,
      @Nullable String acknowledgement)
      implements Standing {}

  /** We asked the customer something and wait for the answer. */
  record AsksCustomer(@Nullable String who) implements Standing {}

  /**
   * A person says that it is solved; the customer's word is awaited.
   *
   * @param note what solved it, for the customer to read, or null
   * @param assumedAt when silence is taken for a yes, or null
   */
  record NeedsWord(@Nullable String who, @Nullable String note, @Nullable Instant assumedAt)
      implements Standing {}

  /**
   * Solved.
   *
   * @param confirmed true if the customer said so, false if the window passed in silence
   * @param followUpAt when we ask once whether it stayed solved, or null
   */
  record Resolved(
      Instant at, boolean confirmed, @Nullable String note, @Nullable Instant followUpAt)
      implements Standing {}

  /** Over: a new message opens a new, linked case. */
  record Closed(Instant at) implements Standing {}
}
