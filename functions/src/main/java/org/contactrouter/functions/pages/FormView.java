package org.contactrouter.functions.pages;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactrouter.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * The hosted form: empty, with what is wrong (422), or after a write that failed (503).
 *
 * @param typed everything that was posted, by field name, in order; shown again to the last byte
 * @param problems what is wrong, in any order; kept in that of the page
 * @param notStored whether the store was down: nothing is lost, sending again helps
 * @param timing the signed timing token for {@code _ts}, or null
 * @param key the value of {@code _idempotency}; the same when the form is shown again
 */
public record FormView(
    Site site,
    Language language,
    FormOptions options,
    String formId,
    Map<String, String> typed,
    List<FieldProblem> problems,
    boolean notStored,
    @Nullable String timing,
    String key) {
  private static final Set<String> OURS =
      Set.of("_gotcha", "botcheck", "_ts", "_idempotency", "_language", "language", "_zone");
  private static final List<String> ON_THE_PAGE = List.of("message", "topic", "name", "email");
  private static final Set<String> SHOWN = Set.of("message", "name", "email");

  public FormView {
    Map<String, String> values = new LinkedHashMap<>(typed);
    String replyTo = values.remove("_replyto");
    if (replyTo != null) {
      values.putIfAbsent("email", replyTo);
    }
    typed = Collections.unmodifiableMap(values);
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
      FormOptions options,
      String formId,
      @Nullable String timing,
      String key) {
    return new FormView(site, language, options, formId, Map.of(), List.of(), false, timing, key);
  }

  /** What was typed into {@code field}, or nothing. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with {@code field}, if anything. */
  public @Nullable FieldProblem problem(String field) {
    return problems.stream().filter(each -> each.field().equals(field)).findFirst().orElse(null);
  }

  /** The id of the input of {@code field}. */
  public String id(String field) {
    return SHOWN.contains(field) || field.equals("topic")
        ? field
        : "further-" + List.copyOf(typed.keySet()).indexOf(field);
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
