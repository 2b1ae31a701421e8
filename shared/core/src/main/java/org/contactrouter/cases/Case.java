package org.contactrouter.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;

/**
 * The life of one problem: its history, and the state that follows from it.
 *
 * @param history all events, the acceptance first
 * @param level the contact level it is worked at
 * @param queue the desk queue it belongs to
 * @param assignee the agent who has it
 * @param answer the curated text that was sent, or that the customer chose
 * @param choices the curated texts that are offered
 * @param timers what it waits for
 * @param mail mails that are not sent yet
 * @param promises every promise ever made in it
 * @param talk what was said, oldest first
 * @param resolution how it was last solved
 */
public record Case(
    List<CaseEvent> history,
    CaseState state,
    ContactLevel level,
    String queue,
    Optional<String> assignee,
    Optional<FaqVersion> answer,
    List<FaqVersion> choices,
    List<Timer> timers,
    List<MailOrder> mail,
    List<Promise> promises,
    List<Message> talk,
    Optional<Resolution> resolution) {

  /**
   * Every case has a next moment until it is closed (R38).
   *
   * @throws IllegalStateException when there is none
   */
  public Case {
    history = List.copyOf(history);
    choices = List.copyOf(choices);
    timers = List.copyOf(timers);
    mail = List.copyOf(mail);
    promises = List.copyOf(promises);
    talk = List.copyOf(talk);
    if (state != CaseState.CLOSED && timers.isEmpty()) {
      throw new IllegalStateException("a case that is not closed waits for nothing: " + state);
    }
  }

  /**
   * The case that these events make.
   *
   * @throws IllegalStateException when the events are no legal history
   */
  public static Case of(List<CaseEvent> history) {
    CaseFold fold = new CaseFold();
    history.forEach(fold::apply);
    return fold.toCase();
  }

  /** The case after some more events. */
  public Case after(List<CaseEvent> events) {
    CaseFold fold = new CaseFold(this);
    events.forEach(fold::apply);
    return fold.toCase();
  }

  public Change.Accepted accepted() {
    if (history.getFirst().change() instanceof Change.Accepted accepted) {
      return accepted;
    }
    throw new IllegalStateException("the first event is no acceptance");
  }

  public Contact contact() {
    return accepted().contact();
  }

  public String id() {
    return contact().id();
  }

  /** The next instant at which the case must be looked at; empty only when it is closed. */
  public Optional<Instant> nextMoment() {
    return Stream.concat(awaited().map(Timer::nextMoment), mail.stream().map(MailOrder::nextMoment))
        .min(Instant::compareTo);
  }

  /** The timers that need attention now. */
  public List<Timer> due(Instant now) {
    return awaited().filter(timer -> timer.isDue(now)).toList();
  }

  /**
   * Whether a timer can end as things stand: a customer's silence cannot before all that is
   * promised to them is over.
   */
  public boolean canEnd(Timer timer) {
    return timer.kind() != TimerKind.CUSTOMER_REPLY || openPromises().isEmpty();
  }

  private Stream<Timer> awaited() {
    return timers.stream().filter(timer -> !timer.warned() || canEnd(timer));
  }

  /** By when a person owes the customer something, as told; empty when nobody does. */
  public Optional<Instant> dueAt() {
    return Stream.concat(
            timers.stream().filter(timer -> timer.kind().isResponse()).map(Timer::dueAt),
            openPromises().stream().map(Promise::dueAt))
        .min(Instant::compareTo);
  }

  public Optional<Timer> timer(TimerKind kind) {
    return timers.stream().filter(timer -> timer.kind() == kind).findFirst();
  }

  public List<Promise> openPromises() {
    return promises.stream().filter(Promise::isOpen).toList();
  }

  /** The id of the next promise made in it. */
  public String nextPromiseId() {
    return "promise-" + (promises.size() + 1);
  }

  /** Whether the customer said that it is solved, as opposed to silence. */
  public boolean isConfirmed() {
    return resolution.filter(solved -> solved.word() == Resolution.Word.CONFIRMED).isPresent();
  }

  /** Whether someone did this before under the same key, so that doing it again is a repeat. */
  public boolean did(Actor by, Optional<String> key, Change change) {
    return key.isPresent()
        && history.stream()
            .anyMatch(
                event ->
                    event.by().equals(by)
                        && event.key().equals(key)
                        && event.change().equals(change));
  }

  /** Whether a person ever wrote in it; a claim is no reply. */
  public boolean hadReply() {
    return history.stream().anyMatch(event -> event.change() instanceof Change.Replied);
  }

  /** Whether a person ever took it or wrote in it (R33). */
  public boolean hadPerson() {
    return history.stream()
        .anyMatch(
            event ->
                event.change() instanceof Change.Claimed
                    || event.change() instanceof Change.Replied);
  }
}
