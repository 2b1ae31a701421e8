package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.Optional;
import org.contactrouter.cases.Change;

/** What an agent may do on the page of a case. Times are whole minutes. */
public sealed interface Task {

  /** Takes it. */
  record Claim() implements Task {}

  /** Writes, and promises what comes next. */
  record Reply(String text, String promise, Instant due) implements Task {}

  /** Asks the customer for something. */
  record Ask(String text) implements Task {}

  /**
   * Says that it is solved.
   *
   * @param cause a code that the level knows; empty is none
   */
  record Resolve(String text, String note, String cause) implements Task {}

  /** Raises it. */
  record Raise() implements Task {}

  /** Gives it to a colleague, or else to a queue. */
  record Transfer(String queue, Optional<String> agent, String note) implements Task {}

  /** Hides it. */
  record Snooze(Instant until) implements Task {}

  /** Asks a colleague. */
  record Consult(String whom, String question, Instant by) implements Task {}

  /** Answers a colleague. */
  record Consulted(String consult, String answer) implements Task {}

  /** Says that it was done as promised. */
  record Keep(String promise) implements Task {}

  /** Takes a promise back. */
  record Cancel(String promise, String why) implements Task {}

  /** Says that a decision was wrong. */
  record Label(Change.Labelled.Wrong wrong) implements Task {}
}
