package org.contactrouter.cases;

/** What a case waits for. */
public enum TimerKind {
  /** Somebody must get the case: heals a lost doorbell. */
  ASSIGNMENT,
  /** A person's first reply. */
  FIRST_RESPONSE,
  /** A person's reply to a later message. */
  NEXT_RESPONSE,
  /** Word from us at high touch, so that nobody waits in silence. */
  PERIODIC_UPDATE,
  /** The solution. */
  RESOLUTION,
  /** A promise of an agent. */
  PROMISE,
  /** The answer of another agent who was asked. */
  CONSULT,
  /** The end of the time that a case is hidden. */
  SNOOZE,
  /** The customer's choice or information. */
  CUSTOMER_REPLY,
  /** The customer's word after an answer or resolution. */
  CONFIRMATION,
  /** Our question after a resolution: did it stay solved? */
  FOLLOW_UP,
  /** The end of the time that a resolved case is kept open for a "no". */
  CLOSURE,
  /** A look at suspected spam. */
  REVIEW;

  /** Whether it measures how long a customer waits for a person. */
  public boolean isResponse() {
    return this == FIRST_RESPONSE || this == NEXT_RESPONSE;
  }

  /** Whether a person's reply is what it waits for. */
  boolean endsWithReply() {
    return isResponse() || this == PERIODIC_UPDATE || this == ASSIGNMENT;
  }
}
