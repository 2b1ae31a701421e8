package org.contactrouter.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * How a case was solved.
 *
 * @param note what solved it; empty for a curated answer
 * @param rootCause a code of the level's list; empty where none is asked for
 * @param word whether the customer confirmed it; confirmed and assumed are never added together
 */
public record Resolution(Instant at, Optional<String> note, Optional<String> rootCause, Word word) {

  /** Whose word it is that the case is solved. */
  public enum Word {
    /** Nobody's yet. */
    AWAITED,
    CONFIRMED,
    ASSUMED
  }

  Resolution with(Word other) {
    return new Resolution(at, note, rootCause, other);
  }
}
