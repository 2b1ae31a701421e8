package org.contactrouter.functions.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.functions.http.HttpRequest;

/**
 * The key by which a repeat is known: the header {@code Idempotency-Key}, a quoted string
 * (draft-ietf-httpapi-idempotency-key-header) or a bare token, else the field {@code _idempotency}.
 * The same key in either place and with or without quotes is one key.
 */
final class IdempotencyKey {
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"");
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");

  private IdempotencyKey() {}

  /** As it was sent; empty when none was. */
  static Optional<String> written(HttpRequest request, Fields fields) {
    return request
        .header("Idempotency-Key")
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .or(() -> fields.last(KnownField.IDEMPOTENCY_KEY).map(String::strip));
  }

  /** The key without quotes: 1 to 128 printable ASCII characters; empty when it is none. */
  static Optional<String> parse(String written) {
    return unquoted(written).filter(key -> KEY.matcher(key).matches());
  }

  private static Optional<String> unquoted(String written) {
    if (!written.startsWith("\"")) {
      return Optional.of(written);
    }
    Matcher quoted = QUOTED.matcher(written);
    return quoted.matches()
        ? Optional.of(quoted.group(1).replaceAll("\\\\(.)", "$1"))
        : Optional.empty();
  }
}
