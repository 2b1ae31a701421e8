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
  /** To the supervisors: suspected spam waits for a look. */
  REVIEW,
  /** To the customer: a person replied. */
  REPLIED,
  /** To the customer: we are late, sorry, and by when now. */
  LATE,
  /** To the customer: which of these is it? */
  CHOICE_REMINDER,
  /** To the customer: did it stay solved? */
  FOLLOW_UP
}
