package org.contactrouter.cases;

/** What a case waits for. */
public enum TimerKind {
  /** Somebody must get the case: heals a lost doorbell. */
  ASSIGNMENT,
  /** A person's first reply. */
  FIRST_RESPONSE,
  /** A person's reply to a later message. */
  NEXT_RESPONSE,
  /** A promise of an agent. */
  PROMISE,
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
}
