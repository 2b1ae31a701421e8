package org.contactrouter.aws.settings;

import java.util.List;
import java.util.Optional;
import org.contactrouter.policy.AnswerDeadline;
import org.contactrouter.policy.AnswerDeadline.Counting;
import tools.jackson.databind.JsonNode;

/**
 * Finds deadlines by the names that forms and topics give: the company's own, else those that come
 * along.
 */
final class DeadlineReader {
  private final JsonNode document;

  DeadlineReader(JsonNode document) {
    this.document = document;
  }

  /**
   * The deadline that a part of the document names; the file is read only when one does.
   *
   * @throws InvalidSettings when there is none of that name
   */
  Optional<AnswerDeadline> of(JsonNode part, String pointer) {
    return part.path("deadline").asStringOpt().map(id -> find(id, pointer));
  }

  private AnswerDeadline find(String id, String pointer) {
    return in(document, id)
        .or(() -> in(SettingsDocument.tree(SettingsResource.text("deadlines.json")), id))
        .orElseThrow(
            () -> new InvalidSettings(List.of(pointer + "/deadline: there is no deadline " + id)));
  }

  private static Optional<AnswerDeadline> in(JsonNode places, String id) {
    return places
        .path("deadlines")
        .valueStream()
        .filter(deadline -> SettingsReader.text(deadline, "id").equals(id))
        .findFirst()
        .map(DeadlineReader::deadline);
  }

  private static AnswerDeadline deadline(JsonNode deadline) {
    return new AnswerDeadline(
        SettingsReader.text(deadline, "id"),
        deadline.path("days").asInt(),
        Counting.valueOf(SettingsReader.text(deadline, "counting")),
        SettingsReader.text(deadline, "source"));
  }
}
