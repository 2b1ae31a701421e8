package org.contactrouter.functions.manage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Unreadable;

/**
 * Reads knowledge from CSV (RFC 4180): one row for each phrasing.
 *
 * <p>Columns {@code entry, language, phrasing, answer}, and if wished {@code name, topic, owner,
 * reviewBy, needsPerson}, in any order. What is not a phrasing may stand in one row of its entry
 * (and language) or in several, but then the same in all.
 */
final class CsvKnowledge {
  private static final Set<String> LANGUAGES = Set.of("pt", "es", "en");

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, EntryDraft> drafts = new LinkedHashMap<>();
  private final CsvTable table =
      new CsvTable(
          List.of("entry", "language", "phrasing", "answer"),
          Set.of("name", "topic", "owner", "reviewBy", "needsPerson"),
          faults);

  KnowledgeDocument read(String text) {
    table.read(text, this::read);
    return faults.isEmpty()
        ? new Entries(drafts.values().stream().map(EntryDraft::entry).toList())
        : new Unreadable(faults);
  }

  private void read(CsvTable.Row row) {
    String id = row.field("entry");
    String language = row.field("language");
    if (id.isEmpty()) {
      fault("NO_ENTRY", row, "The field \"entry\" is empty.");
    } else if (!LANGUAGES.contains(language)) {
      fault(
          "UNKNOWN_LANGUAGE", row, "The language \"%s\" is not pt, es or en.".formatted(language));
    } else {
      drafts
          .computeIfAbsent(id, EntryDraft::new)
          .add(language, row.fields())
          .forEach(wrong -> fault(wrong.code(), row, wrong.message()));
    }
  }

  private void fault(String code, CsvTable.Row row, String message) {
    faults.add(new Fault(code, "row " + row.number(), message));
  }
}
