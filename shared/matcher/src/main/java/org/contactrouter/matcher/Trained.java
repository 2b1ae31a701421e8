package org.contactrouter.matcher;

import java.util.List;
import java.util.Optional;
import org.contactrouter.knowledge.PrecisionPromise;

/**
 * What a bank is made of: everything that is stored, and nothing that follows from it.
 *
 * @param language the base language
 * @param version the knowledge version
 * @param promise what its answers must keep
 * @param entries with their phrasings
 * @param byWords matches without encoders
 * @param byMeaning matches with them; empty when there were none
 */
record Trained(
    String language,
    String version,
    PrecisionPromise promise,
    List<Entry> entries,
    Head byWords,
    Optional<Head> byMeaning) {
  Trained {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param phrasings ways to ask for it, its name included
   */
  record Entry(String id, List<String> phrasings) {
    Entry {
      phrasings = List.copyOf(phrasings);
    }
  }
}
