package org.contactrouter.matcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;

/** Entries and banks of one language for tests. */
final class Entries {
  private Entries() {}

  static FaqEntry entry(String id, String language, List<String> phrasings) {
    return new FaqEntry(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Map.of(language, new FaqText(Optional.empty(), "An answer.", phrasings)));
  }

  static FaqEntry entry(String id, String language, String... phrasings) {
    return entry(id, language, List.of(phrasings));
  }

  static Bank bank(String language, List<FaqEntry> entries) {
    var maker = new WordsBankMaker();
    return maker.read(maker.build(language, "v000001", entries).stored());
  }
}
