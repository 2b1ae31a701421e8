package org.contactrouter.contact;

/** Why a contact has its level, or why the level changed. */
public enum ReasonCode {
  FAQ_HIT,
  FAQ_MISS,
  FAQ_AMBIGUOUS,
  SYSTEM_FAILURE,
  SENSITIVE,
  VALUE,
  COMPLEXITY,
  IMPORTANCE,
  CRITICALITY,
  NEEDS_PERSON,
  REQUESTED_PERSON,
  NOT_HELPED,
  RAISED_BY_AGENT,
  SLA_BREACH,
  LOW_CSAT,
  PROMISE_BROKEN,
  SPAM
}
