package org.contactrouter.act;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.contactrouter.contact.Language;
import org.contactrouter.settings.Form;

/**
 * A valid submission of a form, before it has an id.
 *
 * @param otherLanguages what it may be written in as well, where nothing tells; else empty
 * @param zone the zone that the customer lives in, where their browser told it
 * @param key the idempotency key that came with it
 * @param spam the sign of spam, when there is one
 * @param digest SHA-256 of the form's id and everything that was sent
 */
public record Submitted(
    Form form,
    String message,
    Optional<String> name,
    Optional<String> email,
    Optional<String> subject,
    Language language,
    List<Language> otherLanguages,
    Optional<ZoneId> zone,
    Optional<String> topic,
    SequencedMap<String, String> custom,
    Optional<String> key,
    Optional<String> spam,
    String digest) {
  public Submitted {
    otherLanguages = List.copyOf(otherLanguages);
  }
}
