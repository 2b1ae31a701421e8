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

  /** Stores a draft, so that a job can publish it. */
  void putDraft(String version, List<FaqEntry> entries);

  /** The entries of a draft or of a published version, by id. */
  List<FaqEntry> entries(String version);

  /** Stores the texts and the bank of a language at a version. A repeat writes the same again. */
  void putLanguage(String version, String language, List<FaqEntry> entries, byte[] bank);

  /** Makes a version the current one of these languages, all at once. */
  void flip(String version, List<String> languages);

  /** The current version by language. */
  Map<String, String> current();

  /**
   * Makes the version before the last flip current again, in the languages that had one.
   *
   * @return the current version by language after it; empty when there is nothing to go back to
   */
  Optional<Map<String, String>> rollback();

  /** Stores how a publishing job stands. */
  void putJob(PublishingJob job);

  Optional<PublishingJob> job(String id);
}
