package org.contactrouter.aws.dynamo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values, and times as text that sorts: UTC, always three decimals. */
final class Attributes {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Attributes() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue time(Instant value) {
    return text(TIME.format(value));
  }

  /**
   * A text that must be there.
   *
   * @throws IllegalStateException when it is not; the message names the attribute
   */
  static String text(Map<String, AttributeValue> item, String name) {
    return find(item, name)
        .orElseThrow(() -> new IllegalStateException("item lacks attribute " + name));
  }

  /**
   * A number that must be there.
   *
   * @throws IllegalStateException when it is not; the message names the attribute
   */
  static long number(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(value -> Long.parseLong(value.n()))
        .orElseThrow(() -> new IllegalStateException("item lacks attribute " + name));
  }

  /** Texts that may not be there. */
  static Set<String> texts(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(value -> Set.copyOf(value.ss()))
        .orElseGet(Set::of);
  }

  static Optional<String> find(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }
}
