package org.contactrouter.port;

import java.time.Duration;
import java.util.Map;
import org.contactrouter.contact.ContactLevel;

/**
 * Rings that say "look at this", at least once, in any order. They carry ids only; a lost one is
 * rung again by the sweep. Every method may throw {@link StoreUnavailable}.
 */
public interface Doorbells {

  /** The case needs someone, at a level that needs a person. */
  void work(ContactLevel level, String caseId);

  /**
   * The cases have something due.
   *
   * @param delays how long from now by case id, at most 15 minutes
   */
  void remind(Map<String, Duration> delays);

  /** A document waits to be published. */
  void publish(String job);
}
