package org.contactrouter.functions.manage;

import java.util.List;
import org.contactrouter.knowledge.FaqEntry;

/**
 * A knowledge file that was read: all of its entries, or everything that is wrong with its form.
 */
public sealed interface KnowledgeDocument {

  /** The entries, in the order of the file. What they say is for the linter. */
  record Entries(List<FaqEntry> entries) implements KnowledgeDocument {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** It cannot be read; nothing of it is used. */
  record Unreadable(List<Fault> faults) implements KnowledgeDocument {
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /** The two forms of a knowledge file. */
  enum Format {
    CSV,
    JSON
  }

  /** Reads a file in UTF-8; a byte order mark at its start is skipped. */
  static KnowledgeDocument read(Format format, byte[] file) {
    return Utf8.read(file)
        .map(
            text ->
                switch (format) {
                  case CSV -> new CsvKnowledge().read(text);
                  case JSON -> new JsonKnowledge().read(text);
                })
        .orElseGet(() -> new Unreadable(List.of(Utf8.FAULT)));
  }
}
