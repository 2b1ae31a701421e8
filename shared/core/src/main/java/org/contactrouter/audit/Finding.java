package org.contactrouter.audit;

/** Something that is wrong with a case; no words of a customer are in it. */
public record Finding(Kind kind, String what) {

  /** What is broken by it. */
  public enum Kind {
    /** What is stored cannot be, or does not say the same everywhere. */
    ILLEGAL,
    /** It was accepted, and nothing happened to it since. */
    NOT_ROUTED,
    /** A promise's time passed, and nobody said that it was broken. */
    PROMISE_MISSED,
    /** Something else is due, and did not happen. */
    OVERDUE,
    /** A mail neither went out nor was refused. */
    MAIL_NOT_SENT,
    /** A resolution was not followed up. */
    NOT_FOLLOWED_UP
  }
}
