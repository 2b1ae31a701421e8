package org.contactrouter.functions.respond;

import static org.contactrouter.functions.pages.CustomerAct.CALLBACK;
import static org.contactrouter.functions.pages.CustomerAct.CHOOSE;
import static org.contactrouter.functions.pages.CustomerAct.ERASE;
import static org.contactrouter.functions.pages.CustomerAct.EXPORT;
import static org.contactrouter.functions.pages.CustomerAct.HELPED;
import static org.contactrouter.functions.pages.CustomerAct.MESSAGE;
import static org.contactrouter.functions.pages.CustomerAct.NOT_HELPED;
import static org.contactrouter.functions.pages.CustomerAct.PERSON;
import static org.contactrouter.functions.pages.CustomerAct.RATE;
import static org.contactrouter.functions.pages.CustomerAct.SOMETHING_ELSE;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.Message;
import org.contactrouter.cases.Resolution;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.CustomerAct;
import org.contactrouter.functions.pages.Standing;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.words.Words;

/** Where a case stands for its customer, and what they may do about it. */
final class CaseStanding {
  private final Case told;
  private final Expectation expected;
  private final Optional<String> who;
  private final boolean over;
  private final Instant now;

  /**
   * Takes what there is to say.
   *
   * @param told the case, as a {@link ToldCase}
   * @param who the name of the agent who has it
   * @param over whether more words open another case
   */
  CaseStanding(Case told, Expectation expected, Optional<String> who, boolean over, Instant now) {
    this.told = told;
    this.expected = expected;
    this.who = who;
    this.over = over;
    this.now = now;
  }

  Standing standing() {
    return switch (told.state()) {
      case NEW, OPEN, SNOOZED, QUARANTINED -> waiting();
      case AWAITING_CUSTOMER ->
          told.choices().isEmpty()
              ? new Standing.AsksCustomer(who.orElse(null))
              : new Standing.Offered(choices(), expected.dueAt());
      case AWAITING_CONFIRMATION -> answered();
      case RESOLVED -> resolved();
      case CLOSED -> new Standing.Closed(closedAt());
    };
  }

  Set<CustomerAct> allowed() {
    EnumSet<CustomerAct> allowed = EnumSet.of(MESSAGE, EXPORT, ERASE);
    allowed.addAll(words());
    if (over && allowed.contains(SOMETHING_ELSE)) {
      allowed.remove(MESSAGE); // Their words open another case either way: one field is enough.
    }
    if (RequestCallback.allows(told)) {
      allowed.add(CALLBACK);
    }
    if (told.state() == CaseState.RESOLVED && ContinueCase.rating(told).isEmpty()) {
      allowed.add(RATE);
    }
    return allowed;
  }

  /** What they can say of what they were given. */
  private Set<CustomerAct> words() {
    return switch (told.state()) {
      case NEW, OPEN, SNOOZED, QUARANTINED, CLOSED -> Set.of();
      case AWAITING_CUSTOMER -> told.choices().isEmpty() ? Set.of() : Set.of(CHOOSE);
      case AWAITING_CONFIRMATION -> Set.of(HELPED, NOT_HELPED, PERSON);
      case RESOLVED ->
          told.isConfirmed()
              ? Set.of(NOT_HELPED, PERSON, SOMETHING_ELSE)
              : Set.of(HELPED, NOT_HELPED, PERSON, SOMETHING_ELSE);
    };
  }

  /** Why something else is not possible now, and what is. */
  String refusal(Words words) {
    return switch (told.state()) {
      case NEW, OPEN, SNOOZED, QUARANTINED -> words.text("refused.waiting");
      case AWAITING_CUSTOMER ->
          told.choices().isEmpty() ? words.text("refused.asks") : words.text("refused.offered");
      case AWAITING_CONFIRMATION -> words.text("refused.word");
      case RESOLVED -> words.text("refused.resolved");
      case CLOSED -> words.text("refused.closed");
    };
  }

  private Standing waiting() {
    Optional<Promise> next = told.openPromises().stream().min(Comparator.comparing(Promise::dueAt));
    return new Standing.Waiting(
        who.orElse(null),
        next.filter(promise -> promise.kind() != Promise.Kind.REPLY)
            .map(Promise::what)
            .orElse(null),
        expected.dueAt(),
        told.accepted().decision().deadline().orElse(null),
        missed().orElse(null),
        acknowledgement().orElse(null));
  }

  /** The last promise that was broken, unless a person has replied since. */
  private Optional<Instant> missed() {
    Instant replied =
        told.talk().stream()
            .filter(message -> message.from().role() == Actor.Role.AGENT)
            .map(Message::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return told.promises().stream()
        .filter(promise -> promise.state() == Promise.State.BROKEN)
        .map(Promise::dueAt)
        .filter(due -> due.isAfter(replied))
        .max(Comparator.naturalOrder());
  }

  /** The words that were chosen for this customer, until the time in them has passed. */
  private Optional<String> acknowledgement() {
    return Optional.of(expected)
        .filter(promise -> promise.equals(told.accepted().expectation()))
        .filter(promise -> !promise.dueAt().isBefore(now))
        .map(Expectation::text);
  }

  private List<Choice> choices() {
    return told.choices().stream().map(text -> new Choice(text.entry(), text.question())).toList();
  }

  private Standing answered() {
    Optional<String> note = note();
    Optional<FaqVersion> curated = told.answer().filter(text -> note.isEmpty());
    return curated.isPresent()
        ? new Standing.Answered(curated.get().question(), curated.get().answer(), expected.dueAt())
        : new Standing.NeedsWord(
            who.orElse(null), note.orElse(null), timer(TimerKind.CONFIRMATION).orElse(null));
  }

  private Standing resolved() {
    return new Standing.Resolved(
        told.resolution().map(Resolution::at).orElse(now),
        told.isConfirmed(),
        note().orElse(null),
        timer(TimerKind.FOLLOW_UP).orElse(null));
  }

  private Optional<String> note() {
    return told.resolution().flatMap(Resolution::note);
  }

  private Optional<Instant> timer(TimerKind kind) {
    return told.timer(kind).map(Timer::dueAt);
  }

  private Instant closedAt() {
    return told.history().reversed().stream()
        .filter(event -> event.change() instanceof Change.Closed)
        .map(CaseEvent::at)
        .findFirst()
        .orElse(now);
  }
}
