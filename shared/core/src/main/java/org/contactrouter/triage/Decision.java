package org.contactrouter.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.lexicon.CustomerDeadline;

/** What happens to a contact next. There is no other outcome: callers switch over all of them. */
public sealed interface Decision {

  Evidence evidence();

  ContactLevel level();

  ReasonCode because();

  /** The customer's own deadline, where their words tell one (R66). */
  default Optional<Instant> deadline() {
    return evidence().observation().signals().deadline().map(CustomerDeadline::at);
  }

  /** A curated answer fits well enough to send without a person. */
  record Answer(FaqReference faq, Evidence evidence) implements Decision {
    @Override
    public ContactLevel level() {
      return ContactLevel.NO_TOUCH;
    }

    @Override
    public ReasonCode because() {
      return ReasonCode.FAQ_HIT;
    }
  }

  /** Several answers might fit: the customer chooses, or asks for a person. */
  record Offer(List<FaqReference> choices, Evidence evidence) implements Decision {
    public Offer {
      choices = List.copyOf(choices);
    }

    @Override
    public ContactLevel level() {
      return ContactLevel.NO_TOUCH;
    }

    @Override
    public ReasonCode because() {
      return ReasonCode.FAQ_AMBIGUOUS;
    }
  }

  /** A person must reply. */
  record Escalate(ContactLevel level, ReasonCode because, Evidence evidence) implements Decision {}

  /**
   * Suspected spam: kept, visible, releasable. Its sender cannot tell it from an escalation.
   *
   * @param level the level that it gets when it is released
   */
  record Quarantine(ContactLevel level, Evidence evidence) implements Decision {
    @Override
    public ReasonCode because() {
      return ReasonCode.SPAM;
    }
  }
}
