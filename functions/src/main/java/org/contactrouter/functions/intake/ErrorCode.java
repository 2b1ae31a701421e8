package org.contactrouter.functions.intake;

/** What can be wrong with a field; the names are Formspree's where it has one. */
public enum ErrorCode {
  /** The field was not sent. */
  REQUIRED_FIELD_MISSING("REQUIRED"),
  /** The field was sent with nothing in it. */
  REQUIRED_FIELD_EMPTY("REQUIRED"),
  /** One of a few values is asked, and it is none of them. */
  UNKNOWN_VALUE("UNKNOWN_VALUE"),
  TYPE_EMAIL("TYPE_EMAIL"),
  /** An object or a list of lists where text is wanted. */
  TYPE_TEXT("TYPE_TEXT"),
  TOO_LONG("TOO_LONG"),
  FIELD_NAME_TOO_LONG("FIELD_NAME_TOO_LONG"),
  TOO_MANY_FIELDS("TOO_MANY_FIELDS"),
  /** Shown at the form: Formspree's clients know this code there only. */
  NO_FILE_UPLOADS("NO_FILE_UPLOADS"),
  /** Bytes that are no text in the body's charset, half a surrogate pair, or NUL. */
  MALFORMED_TEXT("MALFORMED_TEXT"),
  /** A JSON member that stands there twice: which one counts would be a guess. */
  DUPLICATE_FIELD("DUPLICATE_FIELD");

  private final String words;

  ErrorCode(String words) {
    this.words = words;
  }

  /** The key of its words in {@code errors_*.properties}. */
  String words() {
    return words;
  }
}
