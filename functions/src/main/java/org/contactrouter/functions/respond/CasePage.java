package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Expectation;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.functions.contract.Answer;
import org.contactrouter.functions.contract.Choice;
import org.contactrouter.functions.contract.Expected;

/** The customer's page for scripts. */
record CasePage(
    String id,
    CaseState state,
    String status,
    ContactLevel level,
    String language,
    Expected expectation,
    Optional<Answer> answer,
    Optional<List<Choice>> choices,
    List<Message> messages,
    List<Promise> promises,
    Optional<Resolution> resolution) {

  /** Something that was said, by {@code customer}, {@code agent} or {@code router}. */
  record Message(String from, Instant at, String text) {
    static Message of(org.contactrouter.cases.Message said) {
      return new Message(
          said.from().role().name().toLowerCase(Locale.ROOT), said.at(), said.text());
    }
  }

  /** A dated commitment. */
  record Promise(
      String what, Instant dueAt, String zone, org.contactrouter.promise.Promise.State state) {
    static Promise of(org.contactrouter.promise.Promise made) {
      return new Promise(made.what(), made.dueAt(), made.zone().getId(), made.state());
    }
  }

  /** How it was solved, and by whose word. */
  record Resolution(
      Instant at, Optional<String> note, org.contactrouter.cases.Resolution.Word word) {
    static Resolution of(org.contactrouter.cases.Resolution given) {
      return new Resolution(given.at(), given.note(), given.word());
    }
  }

  static CasePage of(Case told, Expectation expected) {
    return new CasePage(
        told.id(),
        told.state(),
        status(told),
        told.level(),
        told.contact().language().tag(),
        Expected.of(expected),
        told.answer().map(Answer::of),
        Optional.of(told.choices()).filter(choices -> !choices.isEmpty()).map(Choice::of),
        told.talk().stream().map(Message::of).toList(),
        told.promises().stream().map(Promise::of).toList(),
        told.resolution().map(Resolution::of));
  }

  private static String status(Case told) {
    return switch (told.state()) {
      case NEW, OPEN, SNOOZED, QUARANTINED -> "received";
      case AWAITING_CUSTOMER -> told.choices().isEmpty() ? "received" : "offered";
      case AWAITING_CONFIRMATION, RESOLVED, CLOSED -> "answered";
    };
  }
}
