package org.contactrouter.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one act adds to a history, numbered on from it. For one thread. */
public final class NextEvents {
  private final Instant at;
  private final Actor by;
  private final Optional<String> key;
  private final List<CaseEvent> events = new ArrayList<>();
  private int number;

  private NextEvents(int number, Instant at, Actor by, Optional<String> key) {
    this.number = number;
    this.at = at;
    this.by = by;
    this.key = key;
  }

  /** The first events of a case. */
  public static NextEvents opening(Instant at, Actor by) {
    return new NextEvents(0, at, by, Optional.empty());
  }

  /** What happens next to a case. */
  public static NextEvents of(Case before, Instant at, Actor by) {
    return of(before, at, by, Optional.empty());
  }

  /**
   * What happens next to a case.
   *
   * @param key what a repeat of the act is known by
   */
  public static NextEvents of(Case before, Instant at, Actor by, Optional<String> key) {
    return new NextEvents(before.history().size(), at, by, key);
  }

  /** Adds a change and the timers that it starts. */
  public NextEvents add(Change change, Timer... timers) {
    events.add(new CaseEvent(number++, at, by, key, change, List.of(timers), List.of()));
    return this;
  }

  /** Adds a timer, started by the last change. */
  public NextEvents start(Timer timer) {
    CaseEvent last = events.removeLast();
    List<Timer> timers = new ArrayList<>(last.timers());
    timers.add(timer);
    events.add(
        new CaseEvent(
            last.number(), last.at(), last.by(), key, last.change(), timers, last.mail()));
    return this;
  }

  /** Adds a mail to the customer, asked for by the last change. */
  public NextEvents mailCustomer(MailKind kind) {
    return mail(kind, Optional.empty());
  }

  /** Adds a mail to an agent, asked for by the last change. */
  public NextEvents mailAgent(MailKind kind, String agent) {
    return mail(kind, Optional.of(agent));
  }

  private NextEvents mail(MailKind kind, Optional<String> agent) {
    CaseEvent last = events.removeLast();
    List<MailOrder> mail = new ArrayList<>(last.mail());
    mail.add(new MailOrder(last.number() + "-" + mail.size(), kind, agent, at));
    events.add(
        new CaseEvent(
            last.number(), last.at(), last.by(), key, last.change(), last.timers(), mail));
    return this;
  }

  public List<CaseEvent> list() {
    return List.copyOf(events);
  }
}
