package org.contactrouter.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a case's history, never changed once written.
 *
 * @param number its place in the history; the acceptance is 0
 * @param at when it was decided
 * @param by who caused it
 * @param key what a repeat of the act is known by, where whoever acted named one
 * @param change what happened
 * @param timers the timers that it starts
 * @param mail the mails that it asks for
 */
public record CaseEvent(
    int number,
    Instant at,
    Actor by,
    Optional<String> key,
    Change change,
    List<Timer> timers,
    List<MailOrder> mail) {
  public CaseEvent {
    timers = List.copyOf(timers);
    mail = List.copyOf(mail);
  }

  /**
   * Whether it asks for something that must happen at once: a mail, or somebody who takes the work.
   */
  public boolean asksForDispatch() {
    return !mail.isEmpty()
        || timers.stream().anyMatch(timer -> timer.kind() == TimerKind.ASSIGNMENT);
  }
}
