package org.contactrouter.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.FaqEntry;

/**
 * The published knowledge, as publishing writes it: versions are put beside each other, and a
 * pointer per language says which one counts. Every method may throw {@link StoreUnavailable}.
 */
public interface KnowledgeShelf {

  /** A version number that was never given before: {@code v000012}. */
  String newVersion();

  /** Stores a draft, so that a job can publish it. It is kept for 30 days. */
  void putDraft(String version, List<FaqEntry> entries);

  /** The entries of a draft, as they were put; empty when it is not there or no longer. */
  List<FaqEntry> draft(String version);

  /**
   * Stores the entries of a language, their texts and their bank at a version. A repeat writes the
   * same again.
   *
   * @param entries those that speak the language, with its words only
   */
  void putLanguage(String version, String language, List<FaqEntry> entries, byte[] bank);

  /** The entries of a language at a version, as they were put. */
  List<FaqEntry> entries(String language, String version);

  /**
   * Makes a version the current one of these languages, all at once, unless a later one is current
   * in any of them.
   *
   * @return whether it is current
   */
  boolean flip(String version, List<String> languages);

  /** The current version by language. */
  Map<String, String> current();

  /**
   * Makes the version before the last flip current again, in the languages that had one.
   *
   * @return the current version by language after it; empty when there is nothing to go back to
   */
  Optional<Map<String, String>> rollback();

  /** Stores how a publishing job stands. It is kept for 30 days. */
  void putJob(PublishingJob job);

  Optional<PublishingJob> job(String id);
}
