package org.contactrouter.local.attack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Contact;

/** What a customer said in a form, as the contract reads its fields. */
record Said(
    Optional<String> message,
    Optional<String> name,
    Optional<String> email,
    Optional<String> subject,
    Optional<String> topic,
    Map<String, String> custom) {
  private static final Set<String> KNOWN =
      Set.of("message", "name", "email", "subject", "language", "topic", "botcheck");

  static Said of(Map<String, List<String>> fields) {
    return new Said(
        last(fields, "message"),
        last(fields, "name").map(Said::line),
        last(fields, "email", "_replyto").map(Said::line),
        last(fields, "subject", "_subject").map(Said::line),
        last(fields, "topic").map(Said::line),
        custom(fields));
  }

  static Said of(Contact contact) {
    return new Said(
        Optional.of(contact.message()),
        contact.name(),
        contact.email(),
        contact.subject(),
        contact.topic(),
        contact.custom());
  }

  /** The last value that is not blank, of the first of these names that has one. */
  static Optional<String> last(Map<String, List<String>> fields, String... names) {
    return Stream.of(names)
        .flatMap(name -> fields.getOrDefault(name, List.of()).reversed().stream())
        .filter(value -> !isBlank(value))
        .findFirst();
  }

  private static Map<String, String> custom(Map<String, List<String>> fields) {
    Map<String, String> custom = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          String text =
              String.join(", ", values.stream().filter(value -> !value.isEmpty()).toList());
          if (!name.isEmpty() && !name.startsWith("_") && !KNOWN.contains(name) && !isBlank(text)) {
            custom.put(name, text);
          }
        });
    return Collections.unmodifiableMap(custom);
  }

  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
  }

  /** Every field but the message is one line. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("[\\x00-\\x1F\\x7F]+", -1)) {
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return line.toString().replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
  }
}
