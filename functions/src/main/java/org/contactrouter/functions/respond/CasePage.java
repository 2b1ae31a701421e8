package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.Message;
import org.contactrouter.cases.Resolution;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.functions.contract.Answer;
import org.contactrouter.functions.contract.Choice;
import org.contactrouter.functions.contract.Expected;
import org.contactrouter.promise.Promise;

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
    List<Said> messages,
    List<Promised> promises,
    Optional<Solved> resolution) {

  /** Something that was said, by {@code customer}, {@code agent} or {@code router}. */
  record Said(String from, Instant at, String text) {
    static Said of(Message said) {
      return new Said(said.from().role().name().toLowerCase(Locale.ROOT), said.at(), said.text());
    }
  }

  /** A dated commitment. */
  record Promised(String what, Instant dueAt, String zone, Promise.State state) {
    static Promised of(Promise made) {
      return new Promised(made.what(), made.dueAt(), made.zone().getId(), made.state());
    }
  }

  /** How it was solved, and by whose word. */
  record Solved(Instant at, Optional<String> note, Resolution.Word word) {
    static Solved of(Resolution given) {
      return new Solved(given.at(), given.note(), given.word());
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
        told.talk().stream().map(Said::of).toList(),
        told.promises().stream().map(Promised::of).toList(),
        told.resolution().map(Solved::of));
  }

  private static String status(Case told) {
    return switch (told.state()) {
      case NEW, OPEN, SNOOZED, QUARANTINED -> "received";
      case AWAITING_CUSTOMER -> told.choices().isEmpty() ? "received" : "offered";
      case AWAITING_CONFIRMATION, RESOLVED, CLOSED -> "answered";
    };
  }
}
