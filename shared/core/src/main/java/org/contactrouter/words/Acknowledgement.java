package org.contactrouter.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.contact.Contact;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.lexicon.Feeling;

/** What a customer is told when a contact is taken. */
public final class Acknowledgement {
  private final Contact contact;
  private final Set<Feeling> feelings;
  private final Optional<CustomerDeadline> deadline;
  private final ZoneId zone;

  public Acknowledgement(
      Contact contact, Set<Feeling> feelings, Optional<CustomerDeadline> deadline, ZoneId zone) {
    this.contact = contact;
    this.feelings = feelings;
    this.deadline = deadline;
    this.zone = zone;
  }

  /** An answer is there; should it not help, a person replies by then. */
  public String answered(Instant dueAt) {
    return text(dueAt);
  }

  /** Choices are there; should none be it, a person replies by then. */
  public String offered(Instant dueAt) {
    return text(dueAt);
  }

  /** A person replies by then. */
  public String received(Instant dueAt) {
    return text(dueAt);
  }

  private String text(Instant dueAt) {
    return contact.language() + " " + feelings + deadline + dueAt.atZone(zone);
  }
}
