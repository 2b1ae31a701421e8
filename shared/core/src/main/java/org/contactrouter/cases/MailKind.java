package org.contactrouter.cases;

/** The mails that a case can ask for. */
public enum MailKind {
  /** To an agent: this case is yours. */
  ASSIGNED,
  /** To the supervisors: nobody could be given this case. */
  UNASSIGNED,
  /** To an agent: the customer wrote again. */
  CUSTOMER_WROTE,
  /** To the owner: a reply or promise is due soon. */
  WARNING,
  /** To owner and supervisors: a reply or promise is late. */
  BREACH,
  /** To an agent: a colleague asks something. */
  CONSULTED,
  /** To the agent who asked: a colleague answered. */
  CONSULT_ANSWERED,
  /** To the agent who asked: a colleague has not answered. */
  CONSULT_LATE,
  /** To the owner: the time is over for which the case was hidden. */
  WOKEN,
  /** To the supervisors: suspected spam waits for a look. */
  REVIEW,
  /** To the customer: a person replied. */
  REPLIED,
  /** To the customer: a person asks for something. */
  ASKED,
  /** To the customer: we still wait for what was asked. */
  ASK_REMINDER,
  /** To the customer: a promise was taken back, and why. */
  PROMISE_CANCELLED,
  /** To the customer: we are late, sorry, and by when now. */
  LATE,
  /** To the customer: which of these is it? */
  CHOICE_REMINDER,
  /** To the customer: did it stay solved? */
  FOLLOW_UP
}
