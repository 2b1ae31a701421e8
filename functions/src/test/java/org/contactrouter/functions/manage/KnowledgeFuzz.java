package org.contactrouter.functions.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.functions.http.Json;
import org.contactrouter.functions.manage.KnowledgeDocument.Entries;
import org.contactrouter.functions.manage.KnowledgeDocument.Format;
import org.contactrouter.knowledge.KnowledgeLinter;

/** Any bytes as a knowledge file: it is read, or everything that is wrong is named. */
public final class KnowledgeFuzz {
  private static final KnowledgeLinter LINTER =
      new KnowledgeLinter(Optional.of(Set.of("account")), LocalDate.of(2026, 3, 2));

  private KnowledgeFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    for (Format format : Format.values()) {
      switch (KnowledgeDocument.read(format, input)) {
        case Entries entries -> {
          LINTER.lint(entries.entries());
          byte[] written = Json.mapper().writeValueAsBytes(KnowledgeView.of(entries.entries()));
          assertThat(KnowledgeDocument.read(Format.JSON, written)).isEqualTo(entries);
        }
        case KnowledgeDocument.Unreadable(var faults) ->
            assertThat(faults).isNotEmpty().noneMatch(fault -> fault.message().isEmpty());
      }
    }
  }
}
