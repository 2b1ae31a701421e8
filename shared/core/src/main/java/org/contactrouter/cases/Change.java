package org.contactrouter.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;

/** What can happen to a case. Every state follows from these alone. */
public sealed interface Change {

  /**
   * The contact was accepted and decided upon: always the first event.
   *
   * @param texts the curated texts that were sent or offered, as published
   * @param queue the desk queue of the decision's level
   * @param customer keyed digest of the e-mail address, when one was given
   */
  record Accepted(
      Contact contact,
      Decision decision,
      List<FaqVersion> texts,
      Expectation expectation,
      String queue,
      Optional<String> customer)
      implements Change {
    public Accepted {
      texts = List.copyOf(texts);
    }
  }

  /** Someone got it: the account's owner, the backup, or the next in turn. */
  record Assigned(String agent, Reason as) implements Change {
    /** Why this agent. */
    public enum Reason {
      OWNER,
      BACKUP,
      IN_TURN,
      /**
       * All whose turn it could be have as much as they can do: one of another queue, or the least
       * busy.
       */
      OVERFLOW,
      /** They have it already and are one of those who can. */
      STAYS
    }
  }

  /** Nobody could get it: it stays in its queue, and the supervisors know. */
  record LeftInQueue(String why) implements Change {}

  /** An agent took it. No reply to the customer. */
  record Claimed(String agent) implements Change {}

  /** An agent wrote to the customer. */
  record Replied(String text) implements Change {}

  /** The customer wrote again. */
  record MessageAdded(String text) implements Change {}

  /** A curated text is the answer: the customer chose it, or an agent sent it. */
  record Chosen(FaqVersion text) implements Change {}

  record PromiseMade(Promise promise) implements Change {}

  record PromiseKept(String promise) implements Change {}

  record PromiseBroken(String promise) implements Change {}

  /**
   * A promise was taken back.
   *
   * @param reason what the customer reads
   */
  record PromiseCancelled(String promise, String reason) implements Change {}

  /** The owner was warned that a timer ends soon; the customer was reminded, for their own. */
  record Warned(TimerKind timer, Optional<String> about) implements Change {}

  /** A timer ended before what it waited for. */
  record Breached(TimerKind timer, Optional<String> about) implements Change {}

  /** The level changed, and with it the queue. */
  record LevelChanged(ContactLevel from, ContactLevel to, ReasonCode because, String queue)
      implements Change {}

  /** It went to another queue, another agent, or both; without an agent somebody must get it. */
  record Transferred(String queue, Optional<String> agent, String note) implements Change {}

  /**
   * Another agent is asked, and does not get the case.
   *
   * @param consult its id, unique in the case: {@code consult-1}
   */
  record Consulted(String consult, String agent, String question) implements Change {}

  /** The agent who was asked says what they know. The customer does not read it. */
  record ConsultAnswered(String consult, String text) implements Change {}

  /** An agent hides it until then. No clock stops. */
  record Snoozed(Instant until) implements Change {}

  /** It is in sight again. */
  record Woken() implements Change {}

  /**
   * An agent says that a decision was wrong, which changes nothing here: a wrong FAQ counts against
   * the automatic answers when their precision is audited, and teaches no bank.
   */
  record Labelled(Wrong what) implements Change {
    /** What was wrong about a decision. */
    public enum Wrong {
      LEVEL,
      QUEUE,
      FAQ
    }
  }

  /**
   * An agent asked the customer for something; the question was the reply before it.
   *
   * @param left business time that was left for the solution, which goes on with their answer;
   *     empty where none is measured
   */
  record Asked(Optional<Duration> left) implements Change {}

  /** An agent says that it is solved. */
  record Resolved(String note, Optional<String> rootCause) implements Change {}

  /** The customer says that it is solved. */
  record Confirmed() implements Change {}

  /** The time for the customer's word passed in silence. */
  record Assumed() implements Change {}

  /** It is not solved, or a person is wanted: work again. */
  record Reopened(ReasonCode because) implements Change {}

  /**
   * The customer said how it went: once per resolution, after it.
   *
   * @param score whether it was solved, 1 to 5
   * @param heard whether they felt heard, 1 to 5
   */
  record Rated(int score, Optional<Integer> heard, Optional<String> comment) implements Change {
    /** Whether it was so bad that somebody must make it good. */
    public boolean isLow() {
      return score <= 2 || heard.filter(felt -> felt <= 2).isPresent();
    }
  }

  /** The customer wants to be called back in this window, from inclusive to exclusive. */
  record CallbackAsked(String phone, Instant from, Instant to) implements Change {}

  /**
   * Another case goes on with what this one began, or the other way round.
   *
   * @param earlier whether the other one came before
   */
  record Linked(String other, boolean earlier) implements Change {}

  /** The customer was asked whether it stayed solved: once per resolution. */
  record FollowedUp() implements Change {}

  /** Not spam after all. */
  record Released() implements Change {}

  /** Over. */
  record Closed() implements Change {}

  record MailSent(String order) implements Change {}

  /**
   * A mail can never be sent.
   *
   * @param reason why: {@code no sender configured}
   */
  record MailRefused(String order, String reason) implements Change {}
}
