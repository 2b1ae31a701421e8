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
   * @param field the field's name as it was sent; empty when the whole form is meant
   */
  public record Invalid(String code, Optional<String> field, String message) {
    /** The field as RFC 6901 JSON Pointer in a URI fragment, for example {@code #/email}. */
    @JsonProperty
    public Optional<String> pointer() {
      return field.map(JsonPointers::fragment);
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
        List.of(new Invalid(kind.code(), Optional.empty(), words.sentence(kind))));
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
