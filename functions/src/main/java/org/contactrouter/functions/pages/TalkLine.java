package org.contactrouter.functions.pages;

import java.time.Instant;

/** One line of what was said and what happened, oldest first. */
public sealed interface TalkLine {
  Instant at();

  /** The customer's own words, unchanged. */
  record FromCustomer(Instant at, String text) implements TalkLine {}

  /** A person of the company wrote. */
  record FromPerson(Instant at, String who, String text) implements TalkLine {}

  /** A curated answer was sent. */
  record FromKnowledge(Instant at, String text) implements TalkLine {}

  /** Something happened, told in the page's language. */
  record Event(Instant at, String text) implements TalkLine {}

  /**
   * What agents say among themselves; no customer sees it.
   *
   * @param what what it is: a question to a colleague, for example
   * @param text in the agent's words, or empty
   */
  record Note(Instant at, String who, String what, String text) implements TalkLine {}
}
