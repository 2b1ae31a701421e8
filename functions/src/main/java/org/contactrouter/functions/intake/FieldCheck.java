package org.contactrouter.functions.intake;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of the fields; lengths are code points. */
final class FieldCheck {
  private static final int CUSTOM_FIELDS = 50;
  private static final int CUSTOM_NAME = 64;
  private static final int CUSTOM_VALUE = 2_000;
  private static final int EMAIL = 254;

  private final Fields fields;

  private FieldCheck(Fields fields) {
    this.fields = fields;
  }

  /** What is wrong, in the order of the form. */
  static Stream<FieldError> errors(Fields fields, FormRules rules) {
    FieldCheck check = new FieldCheck(fields);
    return Stream.of(
            check.required(KnownField.MESSAGE),
            rules.emailRequired() ? check.required(KnownField.EMAIL) : Stream.<FieldError>empty(),
            check.email(),
            Stream.of(KnownField.values()).flatMap(check::tooLong),
            custom(fields.custom()))
        .flatMap(found -> found);
  }

  private Stream<FieldError> required(KnownField field) {
    if (fields.last(field).isPresent()) {
      return Stream.empty();
    }
    ErrorCode code =
        fields.has(field) ? ErrorCode.REQUIRED_FIELD_EMPTY : ErrorCode.REQUIRED_FIELD_MISSING;
    return Stream.of(FieldError.of(code, fields.sentAs(field)));
  }

  private Stream<FieldError> email() {
    return fields.last(KnownField.EMAIL).map(Text::line).stream()
        .filter(email -> Text.length(email) <= EMAIL)
        .filter(email -> !EmailSyntax.isEmail(email))
        .map(email -> FieldError.of(ErrorCode.TYPE_EMAIL, fields.sentAs(KnownField.EMAIL)));
  }

  private Stream<FieldError> tooLong(KnownField field) {
    return value(field).stream().flatMap(text -> tooLong(fields.sentAs(field), text, limit(field)));
  }

  /** Control fields have none: what is not stored need not be short. */
  private static int limit(KnownField field) {
    return switch (field) {
      case MESSAGE -> 20_000;
      case NAME, TOPIC -> 100;
      case EMAIL -> EMAIL;
      case SUBJECT -> 200;
      case LANGUAGE, ZONE, HONEYPOT, NEXT, IDEMPOTENCY_KEY, TIMING_TOKEN -> Integer.MAX_VALUE;
    };
  }

  /** As it will be stored: the message unchanged, anything else in one line. */
  private Optional<String> value(KnownField field) {
    Optional<String> value = fields.last(field);
    return field == KnownField.MESSAGE ? value : value.map(Text::line);
  }

  private static Stream<FieldError> custom(Map<String, String> custom) {
    if (custom.size() > CUSTOM_FIELDS) {
      return Stream.of(new FieldError(ErrorCode.TOO_MANY_FIELDS, "", custom.size(), CUSTOM_FIELDS));
    }
    return custom.entrySet().stream()
        .flatMap(
            field ->
                Text.length(field.getKey()) > CUSTOM_NAME
                    ? Stream.of(nameTooLong(field.getKey()))
                    : tooLong(field.getKey(), field.getValue(), CUSTOM_VALUE));
  }

  private static FieldError nameTooLong(String name) {
    return new FieldError(ErrorCode.FIELD_NAME_TOO_LONG, name, Text.length(name), CUSTOM_NAME);
  }

  static Stream<FieldError> tooLong(String field, String text, int limit) {
    int length = Text.length(text);
    return length > limit
        ? Stream.of(new FieldError(ErrorCode.TOO_LONG, field, length, limit))
        : Stream.empty();
  }
}
