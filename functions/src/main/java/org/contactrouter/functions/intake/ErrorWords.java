package org.contactrouter.functions.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Problem;

/** The words for field errors in one language, from {@code errors_*.properties}. */
final class ErrorWords {
  private static final int NAME_SHOWN = 64;

  private final Language language;
  private final ResourceBundle words;

  private ErrorWords(Language language, ResourceBundle words) {
    this.language = language;
    this.words = words;
  }

  static ErrorWords in(Language language) {
    return new ErrorWords(
        language,
        ResourceBundle.getBundle(
            ErrorWords.class.getPackageName() + ".errors",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** For the problem: fields under the names that were sent. */
  List<Problem.Invalid> invalid(List<FieldError> errors) {
    return errors.stream().map(this::invalid).toList();
  }

  private Problem.Invalid invalid(FieldError error) {
    String code = error.code().name();
    if (error.field().isEmpty()) {
      return Problem.Invalid.ofForm(code, message(error));
    }
    return error.code() == ErrorCode.NO_FILE_UPLOADS
        ? Problem.Invalid.atForm(code, error.field(), message(error))
        : Problem.Invalid.atField(code, error.field(), message(error));
  }

  /** For the page: fields under the names of its own form. */
  List<Submission.Fault> faults(List<FieldError> errors) {
    return errors.stream()
        .map(error -> new Submission.Fault(error.canonicalField(), message(error)))
        .toList();
  }

  /** The words for this field if there are some, else the words for any. */
  private String message(FieldError error) {
    String general = error.code().words();
    String pattern =
        Stream.of(general + "." + error.canonicalField(), general)
            .filter(words::containsKey)
            .findFirst()
            .map(words::getString)
            .orElseThrow();
    return new MessageFormat(pattern, language.locale())
        .format(new Object[] {shown(error.field()), error.given(), error.limit()});
  }

  private static String shown(String field) {
    return field.codePointCount(0, field.length()) <= NAME_SHOWN
        ? field
        : field.substring(0, field.offsetByCodePoints(0, NAME_SHOWN)) + "…";
  }
}
