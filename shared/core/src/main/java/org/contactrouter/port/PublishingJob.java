package org.contactrouter.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the publishing of one document stands.
 *
 * @param id the version that it publishes
 * @param at when it came to this state
 * @param languages what was built, by base language; empty until it is published
 * @param failure what went wrong, in fixed words; empty unless it failed
 */
public record PublishingJob(
    String id, State state, Instant at, Map<String, Built> languages, String failure) {
  public PublishingJob {
    languages = Map.copyOf(languages);
  }

  /** How far it is. */
  public enum State {
    WAITING,
    BUILDING,
    PUBLISHED,
    FAILED
  }

  /**
   * The bank of one language.
   *
   * @param collisions pairs of phrasings so alike that neither entry answers by itself, as text
   * @param thin entries with too few phrasings to be answered automatically
   */
  public record Built(int entries, int phrasings, List<String> collisions, List<String> thin) {
    public Built {
      collisions = List.copyOf(collisions);
      thin = List.copyOf(thin);
    }
  }
}
