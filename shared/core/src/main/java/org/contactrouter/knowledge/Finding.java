package org.contactrouter.knowledge;

/**
 * What the linter found in a knowledge document.
 *
 * @param severity whether it stops the publishing
 * @param code what is wrong
 * @param entry the id of the entry, empty when it is about the whole document
 * @param language the base language, empty when it is about every language of the entry
 * @param field the field, for example {@code phrasings[3]}
 * @param message what is wrong, in a sentence for the editor
 */
public record Finding(
    Severity severity, Code code, String entry, String language, String field, String message) {

  /** Whether a finding stops the publishing. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** What can be wrong. The names are shown to editors and never change. */
  public enum Code {
    NO_ENTRIES(Severity.ERROR),
    TOO_MANY_ENTRIES(Severity.ERROR),
    BAD_ID(Severity.ERROR),
    DUPLICATE_ID(Severity.ERROR),
    NO_LANGUAGE(Severity.ERROR),
    UNKNOWN_LANGUAGE(Severity.ERROR),
    UNKNOWN_TOPIC(Severity.WARNING),
    NO_PHRASING(Severity.ERROR),
    TOO_MANY_PHRASINGS(Severity.ERROR),
    PHRASING_TOO_LONG(Severity.ERROR),
    PHRASING_WITHOUT_WORDS(Severity.ERROR),
    COLLIDING_PHRASING(Severity.ERROR),
    NO_ANSWER(Severity.ERROR),
    ANSWER_TOO_LONG(Severity.ERROR),
    CONTROL_CHARACTER(Severity.ERROR),
    MALFORMED_LINK(Severity.ERROR),
    FEW_PHRASINGS(Severity.WARNING),
    REPEATED_PHRASING(Severity.WARNING),
    LONG_ANSWER(Severity.WARNING),
    NO_OWNER(Severity.WARNING),
    NO_REVIEW_DATE(Severity.WARNING),
    REVIEW_DATE_PASSED(Severity.WARNING);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    /** Whether it stops the publishing. */
    public Severity severity() {
      return severity;
    }
  }

  static Finding of(Code code, String entry, String language, String field, String message) {
    return new Finding(code.severity(), code, entry, language, field, message);
  }

  /** Whether it stops the publishing. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
