package org.contactrouter.functions.manage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
  record Unreadable(List<Problem> problems) implements KnowledgeDocument {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Something that is wrong with the form.
   *
   * @param code a fixed name, for example {@code CONFLICTING_ANSWERS}
   * @param where {@code row 3} (the header is row 1) or a JSON pointer, {@code /entries/0/id}
   * @param message what is wrong, in a sentence
   */
  record Problem(String code, String where, String message) {}

  /** The two forms of a knowledge file. */
  enum Format {
    CSV,
    JSON
  }

  /** Reads a file in UTF-8; a byte order mark at its start is skipped. */
  static KnowledgeDocument read(Format format, byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new Unreadable(List.of(new Problem("NOT_UTF_8", "", "The file is not UTF-8.")));
    }
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (format) {
      case CSV -> new CsvKnowledge().read(bare);
      case JSON -> new JsonKnowledge().read(bare);
    };
  }
}
