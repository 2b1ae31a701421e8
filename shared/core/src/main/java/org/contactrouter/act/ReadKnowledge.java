package org.contactrouter.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;
import org.contactrouter.port.KnowledgeShelf;

/** Reads the knowledge that counts back as a document that can be published again. */
public final class ReadKnowledge {
  private final KnowledgeShelf shelf;

  public ReadKnowledge(KnowledgeShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The entries of every language, each with all of its languages. Where languages come from
   * different versions, the later one tells an entry's topic, owner, review date and whether it
   * needs a person.
   */
  public List<FaqEntry> current() {
    Map<String, FaqEntry> entries = new LinkedHashMap<>();
    shelf.current().entrySet().stream()
        .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry::getKey))
        .flatMap(current -> shelf.entries(current.getKey(), current.getValue()).stream())
        .forEach(entry -> entries.merge(entry.id(), entry, ReadKnowledge::merged));
    return List.copyOf(entries.values());
  }

  private static FaqEntry merged(FaqEntry earlier, FaqEntry later) {
    Map<String, FaqText> texts = new TreeMap<>(earlier.texts());
    texts.putAll(later.texts());
    return new FaqEntry(
        later.id(), later.topic(), later.owner(), later.reviewBy(), later.needsPerson(), texts);
  }
}
