package org.contactrouter.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.Audit;
import org.contactrouter.knowledge.BuiltBank.Expected;
import org.contactrouter.knowledge.BuiltBank.Learned;

/**
 * How the publishing of one document stands.
 *
 * @param id the version that it publishes
 * @param at when it came to this state
 * @param languages what was built, by base language; empty until that is done
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
   * @param thin at most 500 entries with few phrasings, which are seldom answered by themselves
   * @param expected what it will do with questions that it has not seen; empty when it is too small
   *     to tell
   * @param learned what it learned from past questions
   * @param audit how right the automatic answers in the language were, by customers' word
   */
  public record Built(
      int entries,
      int phrasings,
      List<String> collisions,
      List<String> thin,
      Optional<Expected> expected,
      Learned learned,
      Audit audit) {
    public Built {
      collisions = List.copyOf(collisions);
      thin = List.copyOf(thin);
    }
  }
}
