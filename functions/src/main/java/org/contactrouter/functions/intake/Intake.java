package org.contactrouter.functions.intake;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;

/** Reads a form post: a pure function of the request and the form's rules. */
public final class Intake {
  private static final int ERRORS_SHOWN = 50;

  private Intake() {}

  public static Submission read(HttpRequest request, FormRules rules) {
    if (!rules.enabled()) {
      return rejected(ProblemKind.FORM_DISABLED, request, rules);
    }
    if (!PostOrigin.isAllowed(request, rules.origins())) {
      return rejected(ProblemKind.ORIGIN_NOT_ALLOWED, request, rules);
    }
    Reading reading = new Reading();
    try {
      BodyReader.read(request, reading);
    } catch (UnreadableBody unreadable) {
      return rejected(
          unreadable.kind(),
          language(request, rules, reading.fields()),
          Fields.none(),
          unreadable.error().stream().toList());
    }
    return check(request, rules, reading);
  }

  private static Submission check(HttpRequest request, FormRules rules, Reading reading) {
    Fields fields = reading.fields();
    Language language = language(request, rules, fields);
    Optional<String> key = IdempotencyKey.written(request, fields);
    if (key.isPresent() && IdempotencyKey.parse(key.get()).isEmpty()) {
      return rejected(ProblemKind.IDEMPOTENCY_KEY_MALFORMED, language, fields, List.of());
    }
    List<FieldError> errors = errors(reading.errors(), FieldCheck.errors(fields, rules));
    return errors.isEmpty()
        ? new Submission.Accepted(Drafting.draft(request, rules, fields))
        : rejected(ProblemKind.INVALID_FIELDS, language, fields, errors);
  }

  /** A field that could not be read is not said to be missing too. */
  private static List<FieldError> errors(List<FieldError> read, Stream<FieldError> checked) {
    Set<String> refused = read.stream().map(FieldError::canonicalField).collect(toSet());
    return Stream.concat(
            read.stream(), checked.filter(error -> !refused.contains(error.canonicalField())))
        .limit(ERRORS_SHOWN)
        .toList();
  }

  private static Submission rejected(ProblemKind kind, HttpRequest request, FormRules rules) {
    return rejected(kind, language(request, rules, Fields.none()), Fields.none(), List.of());
  }

  private static Submission rejected(
      ProblemKind kind, Language language, Fields typed, List<FieldError> errors) {
    Problem problem = Problem.of(kind, language);
    ErrorWords words = ErrorWords.in(language);
    return new Submission.Rejected(
        errors.isEmpty() ? problem : problem.withErrors(words.invalid(errors)),
        language,
        typed,
        words.faults(errors));
  }

  /** The language to answer in: what the form says, else the browser, else the form's first. */
  private static Language language(HttpRequest request, FormRules rules, Fields typed) {
    return typed
        .last(KnownField.LANGUAGE)
        .flatMap(rules::language)
        .or(() -> Accepts.language(request, rules.languages()))
        .orElse(rules.languages().getFirst());
  }
}
