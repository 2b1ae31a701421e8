package org.contactrouter.cases;

import static org.contactrouter.cases.CaseState.AWAITING_CONFIRMATION;
import static org.contactrouter.cases.CaseState.AWAITING_CUSTOMER;
import static org.contactrouter.cases.CaseState.CLOSED;
import static org.contactrouter.cases.CaseState.NEW;
import static org.contactrouter.cases.CaseState.OPEN;
import static org.contactrouter.cases.CaseState.QUARANTINED;
import static org.contactrouter.cases.CaseState.RESOLVED;
import static org.contactrouter.cases.CaseState.SNOOZED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactrouter.cases.Resolution.Word;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;

/** Replays a history, event by event, from its beginning or on from a case. For one thread. */
final class CaseFold {
  private final List<CaseEvent> history = new ArrayList<>();
  private final List<Timer> timers = new ArrayList<>();
  private final List<MailOrder> mail = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();
  private final List<Message> talk = new ArrayList<>();
  private List<FaqVersion> choices = List.of();
  private Optional<FaqVersion> answer = Optional.empty();
  private Optional<String> assignee = Optional.empty();
  private Optional<Resolution> resolution = Optional.empty();
  private CaseState state = NEW;
  private ContactLevel level = ContactLevel.NO_TOUCH;
  private String queue = "";

  /** Begins with no event. */
  CaseFold() {}

  /** Goes on after the events of a case. */
  CaseFold(Case before) {
    history.addAll(before.history());
    timers.addAll(before.timers());
    mail.addAll(before.mail());
    promises.addAll(before.promises());
    talk.addAll(before.talk());
    choices = before.choices();
    answer = before.answer();
    assignee = before.assignee();
    resolution = before.resolution();
    state = before.state();
    level = before.level();
    queue = before.queue();
  }

  Case toCase() {
    return new Case(
        history,
        state,
        level,
        queue,
        assignee,
        answer,
        choices,
        timers,
        mail,
        promises,
        talk,
        resolution);
  }

  void apply(CaseEvent event) {
    if (event.number() != history.size()) {
      throw new IllegalStateException(
          "event " + event.number() + " follows " + history.size() + " events");
    }
    history.add(event);
    change(event);
    timers.addAll(event.timers());
    mail.addAll(event.mail());
  }

  private void change(CaseEvent event) {
    switch (event.change()) {
      case Change.Accepted accepted -> accept(event, accepted);
      case Change.Assigned(String agent, var as) -> give(Optional.of(agent));
      case Change.LeftInQueue(String why) -> give(Optional.empty());
      case Change.Claimed(String agent) -> give(Optional.of(agent));
      case Change.Replied(String text) -> {
        say(event, text);
        end(timer -> timer.kind().endsWithReply());
      }
      case Change.MessageAdded(String text) -> {
        say(event, text);
        end(timer -> timer.kind() == TimerKind.PERIODIC_UPDATE);
        wake();
      }
      case Change.Chosen(FaqVersion text) -> choose(event, text);
      case Change.PromiseMade(Promise promise) -> promises.add(promise);
      case Change.PromiseKept(String id) -> settle(event, id, Promise.State.KEPT);
      case Change.PromiseBroken(String id) -> settle(event, id, Promise.State.BROKEN);
      case Change.PromiseCancelled(String id, String reason) ->
          settle(event, id, Promise.State.CANCELLED);
      case Change.Warned(TimerKind kind, var about) ->
          timers.replaceAll(timer -> timer.is(kind, about) ? timer.afterWarning() : timer);
      case Change.Breached(TimerKind kind, var about) -> end(timer -> timer.is(kind, about));
      case Change.LevelChanged changed -> {
        level = changed.to();
        queue = changed.queue();
      }
      case Change.Transferred(String to, var agent, String note) -> {
        queue = to;
        wake();
        give(agent);
      }
      case Change.Consulted consulted -> {}
      case Change.ConsultAnswered(String consult, String text) ->
          end(timer -> timer.is(TimerKind.CONSULT, Optional.of(consult)));
      case Change.Snoozed(Instant until) -> {
        wake();
        state = SNOOZED;
      }
      case Change.Woken() -> wake();
      case Change.Labelled labelled -> {}
      case Change.Asked asked -> {
        move(AWAITING_CUSTOMER);
        choices = List.of();
      }
      case Change.Resolved(String note, var rootCause) -> {
        move(AWAITING_CONFIRMATION);
        resolution =
            Optional.of(new Resolution(event.at(), Optional.of(note), rootCause, Word.AWAITED));
      }
      case Change.Confirmed() -> solve(event, Word.CONFIRMED);
      case Change.Assumed() -> solve(event, Word.ASSUMED);
      case Change.Reopened reopened -> {
        move(OPEN);
        choices = List.of();
        resolution = Optional.empty();
      }
      case Change.Rated rated -> {}
      case Change.CallbackAsked asked -> wake();
      case Change.Linked linked -> {}
      case Change.FollowedUp() -> end(timer -> timer.kind() == TimerKind.FOLLOW_UP);
      case Change.Released() -> move(NEW);
      case Change.Closed() -> {
        move(CLOSED);
        mail.clear();
      }
      case Change.MailSent(String order) -> mail.removeIf(asked -> asked.id().equals(order));
      case Change.MailRefused(String order, String reason) ->
          mail.removeIf(asked -> asked.id().equals(order));
    }
  }

  private void accept(CaseEvent event, Change.Accepted accepted) {
    if (!history.getFirst().equals(event)) {
      throw new IllegalStateException("accepted twice");
    }
    level = accepted.decision().level();
    queue = accepted.queue();
    say(event, accepted.contact().message());
    switch (accepted.decision()) {
      case Decision.Answer answered -> {
        state = AWAITING_CONFIRMATION;
        answer(event, accepted.texts().getFirst());
      }
      case Decision.Offer offered -> {
        state = AWAITING_CUSTOMER;
        choices = accepted.texts();
      }
      case Decision.Escalate escalated -> {
        state = NEW;
        promises.add(firstPromise(accepted.expectation()));
      }
      case Decision.Quarantine quarantined -> state = QUARANTINED;
    }
  }

  /** What a customer is told when a contact is taken is a promise like any other. */
  private static Promise firstPromise(Expectation told) {
    return new Promise(
        "promise-1",
        Promise.Kind.REPLY,
        told.text(),
        told.dueAt(),
        told.zone(),
        Promise.State.OPEN);
  }

  private void choose(CaseEvent event, FaqVersion text) {
    move(AWAITING_CONFIRMATION);
    choices = List.of();
    answer(event, text);
  }

  private void answer(CaseEvent event, FaqVersion text) {
    answer = Optional.of(text);
    resolution =
        Optional.of(new Resolution(event.at(), Optional.empty(), Optional.empty(), Word.AWAITED));
  }

  private void solve(CaseEvent event, Word word) {
    move(RESOLVED);
    Resolution given =
        resolution.orElseGet(
            () -> new Resolution(event.at(), Optional.empty(), Optional.empty(), word));
    resolution = Optional.of(given.with(word));
  }

  private void give(Optional<String> agent) {
    assignee = agent;
    state = state == NEW ? OPEN : state;
    end(timer -> timer.kind() == TimerKind.ASSIGNMENT);
  }

  private void say(CaseEvent event, String text) {
    talk.add(new Message(event.by(), event.at(), text));
  }

  /** The customer's silence, which could not end before, is over with the promise. */
  private void settle(CaseEvent event, String id, Promise.State settled) {
    promises.replaceAll(
        promise -> promise.id().equals(id) && promise.isOpen() ? promise.in(settled) : promise);
    end(timer -> timer.is(TimerKind.PROMISE, Optional.of(id)));
    timers.replaceAll(
        timer -> timer.kind() == TimerKind.CUSTOMER_REPLY ? timer.notBefore(event.at()) : timer);
  }

  /**
   * A new state waits for other things than the old one did. A promise only ends by itself, and a
   * colleague's answer is awaited until somebody says that the case is solved.
   */
  private void move(CaseState next) {
    state = next;
    boolean asking = next.isWork() || next == AWAITING_CUSTOMER;
    end(
        timer ->
            timer.kind() != TimerKind.PROMISE && !(asking && timer.kind() == TimerKind.CONSULT));
  }

  private void wake() {
    state = state == SNOOZED ? OPEN : state;
    end(timer -> timer.kind() == TimerKind.SNOOZE);
  }

  private void end(Predicate<Timer> which) {
    timers.removeIf(which);
  }
}
