package org.contactrouter.functions.pages;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * The hosted form: empty, with what is wrong (422), or with what was sent before and did not become
 * a case.
 *
 * @param chosen whether its reader chose the language, so that what is sent says so
 * @param typed everything that was posted, by the form's own field names, in order; shown again to
 *     the last byte
 * @param problems what is wrong, in any order; kept in that of the page
 * @param earlier what became of an earlier post
 * @param timing the signed timing token for {@code _ts}, or null
 * @param key the value of {@code _idempotency}; the same when the form is shown again
 */
public record FormView(
    Site site,
    Language language,
    boolean chosen,
    FormOptions options,
    String formId,
    Map<String, List<String>> typed,
    List<FieldProblem> problems,
    Earlier earlier,
    @Nullable String timing,
    String key) {
  private static final Set<String> OURS =
      Set.of("_gotcha", "botcheck", "_ts", "_idempotency", "_language", "language", "_zone");
  private static final List<String> ON_THE_PAGE = List.of("message", "topic", "name", "email");
  private static final Set<String> SHOWN = Set.of("message", "name", "email");

  /** What became of an earlier post of the form. */
  public enum Earlier {
    /** There was none, or something was wrong with it. */
    NONE,
    /** The store was down: nothing is lost, sending again helps. */
    NOT_STORED,
    /** It arrived, and this one is another under the same key. */
    ARRIVED
  }

  public FormView {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
    problems = problems.stream().sorted(Comparator.comparingInt(FormView::place)).toList();
  }

  private static int place(FieldProblem problem) {
    int place = ON_THE_PAGE.indexOf(problem.field());
    return place < 0 ? ON_THE_PAGE.size() : place;
  }

  /** The form as it is first seen. */
  public static FormView empty(
      Site site,
      Language language,
      boolean chosen,
      FormOptions options,
      String formId,
      @Nullable String timing,
      String key) {
    return new FormView(
        site, language, chosen, options, formId, Map.of(), List.of(), Earlier.NONE, timing, key);
  }

  /** The key of the page's title. */
  public String title() {
    if (!problems.isEmpty()) {
      return "form.title.wrong";
    }
    return earlier == Earlier.NONE ? "form.title" : "form.title.unsent";
  }

  /** What was typed into {@code field}, in one text as it is stored; empty where nothing was. */
  public String value(String field) {
    List<String> all = values(field);
    return all.size() == 1
        ? all.getFirst()
        : String.join(", ", all.stream().filter(value -> !value.isEmpty()).toList());
  }

  /** Every value that was sent for {@code field}. */
  public List<String> values(String field) {
    return typed.getOrDefault(field, List.of());
  }

  /** What is wrong with {@code field}, if anything. */
  public @Nullable FieldProblem problem(String field) {
    return problems.stream().filter(each -> each.field().equals(field)).findFirst().orElse(null);
  }

  /** The topics to pick from, and the one that was sent where it is none of them. */
  public List<Choice> topics() {
    String sent = value("topic");
    return sent.isBlank() || options.topics().stream().anyMatch(one -> one.value().equals(sent))
        ? options.topics()
        : Stream.concat(options.topics().stream(), Stream.of(new Choice(sent, sent))).toList();
  }

  /** The id of the input of {@code field}. */
  public String id(String field) {
    return ON_THE_PAGE.contains(field)
        ? field
        : "further-" + List.copyOf(typed.keySet()).indexOf(field);
  }

  /** The ids of the page's inputs that something is wrong with, by the names of their fields. */
  public Map<String, String> ids() {
    return problems.stream()
        .map(FieldProblem::field)
        .filter(this::shows)
        .distinct()
        .collect(Collectors.toMap(field -> field, this::id));
  }

  /** Whether the page shows an input for {@code field}. */
  public boolean shows(String field) {
    return SHOWN.contains(field)
        || (field.equals("topic") && !options.topics().isEmpty())
        || (isFurther(field) && problem(field) != null);
  }

  /** The names of the posted fields that this form has no input of its own for. */
  public List<String> further() {
    return typed.keySet().stream().filter(this::isFurther).toList();
  }

  private boolean isFurther(String field) {
    boolean topic = field.equals("topic") && !options.topics().isEmpty();
    return typed.containsKey(field) && !SHOWN.contains(field) && !OURS.contains(field) && !topic;
  }
}
