package org.contactrouter.functions.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields with a meaning of their own, and every name that they may be sent under. */
public enum KnownField {
  MESSAGE("message"),
  NAME("name"),
  EMAIL("email", "_replyto"),
  SUBJECT("subject", "_subject"),
  LANGUAGE("language", "_language"),
  ZONE("_zone"),
  TOPIC("topic"),
  HONEYPOT("_gotcha", "botcheck"),
  NEXT("_next"),
  IDEMPOTENCY_KEY("_idempotency"),
  TIMING_TOKEN("_ts");

  private final String canonical;
  private final Optional<String> alias;

  KnownField(String canonical) {
    this.canonical = canonical;
    this.alias = Optional.empty();
  }

  KnownField(String canonical, String alias) {
    this.canonical = canonical;
    this.alias = Optional.of(alias);
  }

  /** The name that pages and documents use. */
  public String canonical() {
    return canonical;
  }

  /** Every name that it may be sent under, the canonical one first. */
  public List<String> names() {
    return Stream.concat(Stream.of(canonical), alias.stream()).toList();
  }

  /** The field that a name stands for; empty for a custom or unknown control field. */
  public static Optional<KnownField> of(String name) {
    return Stream.of(values()).filter(field -> field.names().contains(name)).findFirst();
  }
}
