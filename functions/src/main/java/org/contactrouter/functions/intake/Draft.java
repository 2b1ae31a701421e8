package org.contactrouter.functions.intake;

import java.net.URI;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.contact.Language;

/**
 * A checked submission, ready to be accepted.
 *
 * @param message the customer's text, unchanged: 1 to 20,000 code points (a CRLF counts as one)
 * @param name one line, at most 100 code points
 * @param email at most 254 characters; empty only where the form allows it
 * @param subject one line, at most 200 code points
 * @param language what the form or its page asked for, if it is one that the router writes
 * @param zone where the browser says that the customer is; one that nobody knows is none
 * @param topic one line, at most 100 code points
 * @param custom every other field in the order sent; at most 50, names 64, values 2,000 code points
 * @param idempotencyKey printable ASCII, 1 to 128 characters
 * @param next where the browser may be sent afterwards: checked against the form's origins
 * @param honeypotFilled true when the field that people cannot see has a value
 * @param timingToken unchecked; see {@link TimingToken}
 */
public record Draft(
    String message,
    Optional<String> name,
    Optional<String> email,
    Optional<String> subject,
    Optional<Language> language,
    Optional<ZoneId> zone,
    Optional<String> topic,
    Map<String, String> custom,
    Optional<String> idempotencyKey,
    Optional<URI> next,
    boolean honeypotFilled,
    Optional<String> timingToken) {

  public Draft {
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }
}
