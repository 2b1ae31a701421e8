package org.contactrouter.functions.manage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;

/** The knowledge as a document that {@link JsonKnowledge} reads. */
record KnowledgeView(List<Entry> entries) {

  /** An entry in all of its languages. */
  record Entry(
      String id,
      Optional<String> topic,
      Optional<String> owner,
      Optional<LocalDate> reviewBy,
      boolean needsPerson,
      Map<String, FaqText> locales) {}

  static KnowledgeView of(List<FaqEntry> entries) {
    return new KnowledgeView(entries.stream().map(KnowledgeView::entry).toList());
  }

  private static Entry entry(FaqEntry entry) {
    return new Entry(
        entry.id(),
        entry.topic(),
        entry.owner(),
        entry.reviewBy(),
        entry.needsPerson(),
        new TreeMap<>(entry.texts()));
  }
}
