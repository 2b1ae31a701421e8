package org.contactrouter.port;

import java.time.Instant;
import java.util.Optional;

/** Sends mail, at least once. */
public interface Postman {

  /**
   * Hands a mail over for delivery.
   *
   * @return why it can never be sent; empty when it was taken
   * @throws StoreUnavailable when it may work later
   */
  Optional<String> send(Mail mail);

  /** A plain text mail to one person. No words of a customer stand in its subject. */
  record Mail(String id, String to, String subject, String text, Instant at) {}
}
