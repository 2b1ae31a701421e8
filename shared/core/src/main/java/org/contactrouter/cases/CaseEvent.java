package org.contactrouter.cases;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a case's history, never changed once written.
 *
 * @param number its place in the history; the acceptance is 0
 * @param at when it was decided
 * @param by who caused it
 * @param change what happened
 * @param timers the timers that it starts
 * @param mail the mails that it asks for
 */
public record CaseEvent(
    int number, Instant at, Actor by, Change change, List<Timer> timers, List<MailOrder> mail) {
  public CaseEvent {
    timers = List.copyOf(timers);
    mail = List.copyOf(mail);
  }
}
