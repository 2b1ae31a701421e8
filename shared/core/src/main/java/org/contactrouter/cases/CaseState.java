package org.contactrouter.cases;

/** Where a case stands. */
public enum CaseState {
  /** A person is needed and nobody has it yet. */
  NEW,
  /** A person has it, or a queue that people work through. */
  OPEN,
  /** The customer must choose or tell something. */
  AWAITING_CUSTOMER,
  /** Hidden until a moment; no clock stops. */
  SNOOZED,
  /** An answer or a resolution was given; the customer has not said whether it helped. */
  AWAITING_CONFIRMATION,
  /** Solved, as the customer said or as their silence lets us assume. */
  RESOLVED,
  /** Over: what comes now is a new case. */
  CLOSED,
  /** Suspected spam, kept for review. */
  QUARANTINED;

  /** Whether it is solved, as far as anybody knows. */
  public boolean isSolved() {
    return this == RESOLVED || this == CLOSED;
  }

  /** Whether a person owes the customer something. */
  public boolean isWork() {
    return this == NEW || this == OPEN || this == SNOOZED;
  }
}
