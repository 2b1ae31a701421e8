package org.contactrouter.functions.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.Language;

/**
 * What went wrong, in the reader's language: RFC 9457 {@code application/problem+json} with two
 * more members for Formspree's clients, the title once more and the list of what to correct.
 *
 * @param errors never empty in an answer: Formspree's client shows these and passes over the title
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "error", "errors"})
public record Problem(
    String type, String title, int status, Optional<String> detail, List<Invalid> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * One thing to correct.
   *
   * @param code upper case with underscores, Formspree's where Formspree has one
   * @param field where Formspree's clients show it: the field's name as it was sent; empty shows it
   *     at the form
   * @param pointer what is meant, as RFC 6901 JSON Pointer in a URI fragment ({@code #/email});
   *     empty when it is the whole form
   * @param entry the knowledge entry that it is about
   * @param language the base language of the entry that it is about
   */
  @JsonPropertyOrder({"code", "entry", "language", "field", "message", "pointer"})
  public record Invalid(
      String code,
      Optional<String> field,
      String message,
      Optional<String> pointer,
      Optional<String> entry,
      Optional<String> language) {

    /** About a part of a form or document. */
    public Invalid(String code, Optional<String> field, String message, Optional<String> pointer) {
      this(code, field, message, pointer, Optional.empty(), Optional.empty());
    }

    /** About a field and shown there. */
    public static Invalid atField(String code, String field, String message) {
      return new Invalid(
          code, Optional.of(field), message, Optional.of(JsonPointers.fragment(field)));
    }

    /** About a field and shown at the form, for a field where pages have no room for errors. */
    public static Invalid atForm(String code, String field, String message) {
      return new Invalid(
          code, Optional.empty(), message, Optional.of(JsonPointers.fragment(field)));
    }

    /** About the whole form. */
    public static Invalid ofForm(String code, String message) {
      return new Invalid(code, Optional.empty(), message, Optional.empty());
    }
  }

  /** The problem of a kind in the words of a language; its one error names the kind. */
  public static Problem of(ProblemKind kind, Language language) {
    ProblemWords words = ProblemWords.in(language);
    return new Problem(
        kind.type(),
        words.title(kind),
        kind.status(),
        Optional.empty(),
        List.of(Invalid.ofForm(kind.code(), words.sentence(kind))));
  }

  /** The same problem with another sentence than the kind's own. */
  public Problem saying(String sentence) {
    return withErrors(List.of(Invalid.ofForm(errors.getFirst().code(), sentence)));
  }

  /** The same problem with what to correct instead of the kind's own sentence. */
  public Problem withErrors(List<Invalid> invalid) {
    return new Problem(type, title, status, detail, invalid);
  }

  public Problem withDetail(String sentence) {
    return new Problem(type, title, status, Optional.of(sentence), errors);
  }

  /** The title, under the name that Formspree's clients know. */
  @JsonProperty
  public String error() {
    return title;
  }

  /** The answer in JSON mode. */
  public HttpResponse response() {
    return HttpResponse.json(status, this).with("Content-Type", "application/problem+json");
  }
}
