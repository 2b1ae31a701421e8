package org.contactrouter.local.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that was posted as a contact.
 *
 * @param status the HTTP status; 0 if nobody answered
 * @param receipt what the customer was told, if the contact was taken
 */
public record Posted(Question question, int status, Duration took, Optional<Receipt> receipt) {

  boolean isTaken() {
    return receipt.isPresent();
  }

  /** Whether this was the outcome, and the entry that would be right was told of. */
  boolean isRightly(String outcome) {
    return receipt.stream()
        .anyMatch(
            told -> told.status().equals(outcome) && told.entries().contains(question.label()));
  }

  /**
   * What the customer was told.
   *
   * @param status {@code answered}, {@code offered} or {@code received}
   * @param entries the entry that was answered, or those that were offered
   */
  public record Receipt(String id, String status, String level, List<String> entries) {
    public Receipt {
      entries = List.copyOf(entries);
    }

    /** Reads a receipt; empty if this is something else. */
    static Optional<Receipt> read(String body) {
      try {
        JsonNode json = JsonMapper.shared().readTree(body);
        return json.path("id").isString() ? Optional.of(of(json)) : Optional.empty();
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }

    private static Receipt of(JsonNode body) {
      List<String> entries = new ArrayList<>();
      body.path("answer").path("entry").stringValueOpt().ifPresent(entries::add);
      body.path("choices").forEach(choice -> entries.add(choice.path("entry").asString("")));
      return new Receipt(
          body.path("id").asString(""),
          body.path("status").asString(""),
          body.path("level").asString(""),
          entries);
    }
  }
}
