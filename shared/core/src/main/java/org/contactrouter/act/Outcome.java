package org.contactrouter.act;

import org.contactrouter.cases.Case;

/** What came of an act on a case. */
public sealed interface Outcome {

  /** It is so, now or since before. */
  record Done(Case now) implements Outcome {}

  /**
   * The state of the case, who has it, or what was not given does not allow it; nothing changed.
   */
  record Refused(Case now) implements Outcome {}

  /** There is no such case. */
  record Unknown() implements Outcome {}
}
