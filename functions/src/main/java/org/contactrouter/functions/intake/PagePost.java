package org.contactrouter.functions.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;

/** A post of one of our own pages: read as a contact is, its fields checked one by one. */
public final class PagePost {
  private final Fields fields;
  private final Optional<String> key;
  private final Optional<ProblemKind> refused;
  private final List<FieldError> errors;

  private PagePost(
      Fields fields, Optional<String> key, Optional<ProblemKind> refused, List<FieldError> errors) {
    this.fields = fields;
    this.key = key;
    this.refused = refused;
    this.errors = errors;
  }

  /** A post from any site: who knows the page's address may use it from anywhere. */
  public static PagePost fromAnywhere(HttpRequest request) {
    return read(request, AllowedOrigins.any());
  }

  /** A post from our own pages; one that names no origin is taken. */
  public static PagePost fromOurPages(HttpRequest request) {
    return read(request, AllowedOrigins.listed(List.of()));
  }

  private static PagePost read(HttpRequest request, AllowedOrigins origins) {
    if (!PostOrigin.isAllowed(request, origins)) {
      return refused(ProblemKind.ORIGIN_NOT_ALLOWED, List.of());
    }
    Reading reading = new Reading();
    try {
      BodyReader.read(request, reading);
    } catch (UnreadableBody unreadable) {
      return refused(unreadable.kind(), unreadable.error().stream().toList());
    }
    Fields fields = reading.fields();
    Optional<String> written = IdempotencyKey.written(request, fields);
    Optional<String> key = written.flatMap(IdempotencyKey::parse);
    Optional<ProblemKind> refused =
        written.isPresent() && key.isEmpty()
            ? Optional.of(ProblemKind.IDEMPOTENCY_KEY_MALFORMED)
            : Optional.empty();
    return new PagePost(fields, key, refused, reading.errors());
  }

  private static PagePost refused(ProblemKind kind, List<FieldError> errors) {
    return new PagePost(Fields.none(), Optional.empty(), Optional.of(kind), errors);
  }

  /** The last value of a field that is not blank, unchanged. */
  public Optional<String> value(String field) {
    return fields.all(field).reversed().stream().filter(value -> !Text.isBlank(value)).findFirst();
  }

  /** Everything that was sent, the last value of each field: our pages have none twice. */
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.values().forEach((name, all) -> typed.put(name, all.getLast()));
    return typed;
  }

  /** Every value of every field, in the order sent. */
  public Map<String, List<String>> sent() {
    return fields.values();
  }

  /** What a repeat is known by. */
  public Optional<String> key() {
    return key;
  }

  /** The same post, of which this field is asked. */
  public PagePost require(String field, int limit) {
    Optional<String> value = value(field);
    Stream<FieldError> found =
        value.isPresent()
            ? FieldCheck.tooLong(field, value.get(), limit)
            : Stream.of(
                FieldError.of(
                    fields.values().containsKey(field)
                        ? ErrorCode.REQUIRED_FIELD_EMPTY
                        : ErrorCode.REQUIRED_FIELD_MISSING,
                    field));
    return with(found);
  }

  /** The same post, in which this field may be missing but not longer. */
  public PagePost allow(String field, int limit) {
    return value(field).isPresent() ? require(field, limit) : this;
  }

  /** The same post, of which one of these values is asked. */
  public PagePost requireOneOf(String field, Set<String> known) {
    return value(field).filter(value -> !known.contains(value)).isPresent()
        ? with(Stream.of(FieldError.of(ErrorCode.UNKNOWN_VALUE, field)))
        : require(field, Integer.MAX_VALUE);
  }

  /** What is wrong, in a language; empty when nothing is. */
  public Optional<Problem> problem(Language language) {
    if (refused.isEmpty() && errors.isEmpty()) {
      return Optional.empty();
    }
    Problem problem = Problem.of(refused.orElse(ProblemKind.INVALID_FIELDS), language);
    return Optional.of(
        errors.isEmpty() ? problem : problem.withErrors(ErrorWords.in(language).invalid(errors)));
  }

  private PagePost with(Stream<FieldError> found) {
    List<FieldError> all = new ArrayList<>(errors);
    found
        .filter(error -> all.stream().noneMatch(one -> one.field().equals(error.field())))
        .forEach(all::add);
    return new PagePost(fields, key, refused, List.copyOf(all));
  }
}
