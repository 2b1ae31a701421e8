package org.contactrouter.functions.intake;

/**
 * One thing to correct, before it has words.
 *
 * @param field the name as it was sent; empty text when the whole form is meant
 * @param given how many characters or fields there are, 0 where it is not about a number
 * @param limit how many there may be, 0 where it is not about a number
 */
record FieldError(ErrorCode code, String field, int given, int limit) {

  static FieldError of(ErrorCode code, String field) {
    return new FieldError(code, field, 0, 0);
  }

  /** The form's own name for the field: {@code email} where {@code _replyto} was sent. */
  String canonicalField() {
    return KnownField.of(field).map(KnownField::canonical).orElse(field);
  }
}
