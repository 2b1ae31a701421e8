package org.contactrouter.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One inbound interaction, as it was received; never a person.
 *
 * @param id 26 characters of base32; also the id of the case that it opened
 * @param form the form that took it
 * @param message the customer's text, unchanged
 * @param language the language that we answer in
 * @param zone the zone that the customer lives in, where their browser told it
 * @param topic what the customer said it is about, an id from the settings
 * @param custom the form's own fields, in their order
 * @param digest SHA-256 of everything that was sent, to tell a repeat from another contact under
 *     the same key
 * @param receivedAt when it was accepted
 */
public record Contact(
    String id,
    String form,
    String message,
    Optional<String> name,
    Optional<String> email,
    Optional<String> subject,
    Language language,
    Optional<ZoneId> zone,
    Optional<String> topic,
    SequencedMap<String, String> custom,
    String digest,
    Instant receivedAt) {
  public Contact {
    custom = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(custom));
  }

  /** The subject and the message, which is what triage reads. */
  public String words() {
    return subject.map(line -> line + "\n" + message).orElse(message);
  }
}
