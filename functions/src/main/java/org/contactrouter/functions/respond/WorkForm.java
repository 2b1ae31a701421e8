package org.contactrouter.functions.respond;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.words.Words;

/** Reads what an agent typed into an act, or says by field what is wrong with it. */
final class WorkForm {
  private static final Set<String> ACTIONS = Set.of("claim", "reply", "answer", "resolve");
  private static final int TEXT = 20_000;
  private static final int PROMISE = 200;
  private static final int DUE = 40;
  private static final int NOTE = 2_000;

  private final Desk desk;
  private final Suggestions suggestions;
  private final Words words;
  private final String greeting;
  private final Instant now;

  /**
   * Takes what it needs.
   *
   * @param words in the agent's language
   * @param greeting what stands in the reply before anything is typed
   */
  WorkForm(Desk desk, Suggestions suggestions, Words words, String greeting, Instant now) {
    this.desk = desk;
    this.suggestions = suggestions;
    this.words = words;
    this.greeting = greeting;
    this.now = now;
  }

  /** What reading came to. */
  sealed interface Read {
    record Act(WorkAct act) implements Read {}

    record Wrong(Problem problem) implements Read {}
  }

  Read read(PagePost sent) {
    PagePost post = sent.requireOneOf("action", ACTIONS);
    return post.problem(words.language())
        .<Read>map(Read.Wrong::new)
        .orElseGet(
            () ->
                switch (post.value("action").orElseThrow()) {
                  case "reply" -> reply(post);
                  case "answer" -> answer(post);
                  case "resolve" -> resolve(post);
                  default -> new Read.Act(new WorkAct.Claim());
                });
  }

  private Read reply(PagePost sent) {
    PagePost post = sent.require("text", TEXT).require("promise", PROMISE).require("due", DUE);
    Optional<Instant> due = post.value("due").flatMap(this::moment).filter(now::isBefore);
    List<Problem.Invalid> wrong = wrong(post);
    if (post.value("due").isPresent() && due.isEmpty()) {
      wrong.add(at("due", "NOT_IN_FUTURE"));
    }
    return wrong.isEmpty()
        ? new Read.Act(
            new WorkAct.Reply(value(post, "text"), value(post, "promise"), due.orElseThrow()))
        : wrong(wrong);
  }

  private Read resolve(PagePost sent) {
    PagePost written = sent.require("text", TEXT).require("note", NOTE);
    PagePost post =
        desk.asksForCause()
            ? written.requireOneOf(
                "cause", Set.copyOf(desk.settings().level(desk.whole().level()).rootCauses()))
            : written;
    List<Problem.Invalid> wrong = wrong(post);
    Optional<String> cause = post.value("cause").filter(code -> desk.asksForCause());
    return wrong.isEmpty()
        ? new Read.Act(new WorkAct.Resolve(value(post, "text"), value(post, "note"), cause))
        : wrong(wrong);
  }

  private Read answer(PagePost sent) {
    PagePost post = sent.requireOneOf("entry", suggestions.entries());
    Optional<Problem> problem = post.problem(words.language());
    if (problem.isPresent()) {
      return new Read.Wrong(problem.get());
    }
    if (desk.asksForCause()) {
      return wrong(List.of(at("cause", "REQUIRED_FIELD_MISSING")));
    }
    return suggestions
        .text(value(post, "entry"))
        .<Read>map(text -> new Read.Act(new WorkAct.Answer(text)))
        .orElseGet(() -> new Read.Wrong(conflict(words.text("work.refused.answer"))));
  }

  /** Why an act that was read is not possible now. */
  Problem refusal() {
    if (desk.mayWork()) {
      return conflict(words.text("work.refused.cause"));
    }
    return conflict(
        new Staff(desk.settings())
            .other(desk)
            .map(who -> words.text("work.holder", "who", who))
            .orElseGet(() -> words.text("work.refused")));
  }

  private Problem conflict(String sentence) {
    return Problem.of(ProblemKind.CONFLICT, words.language()).saying(sentence);
  }

  /** What is wrong so far; a greeting alone is no reply. */
  private List<Problem.Invalid> wrong(PagePost post) {
    List<Problem.Invalid> wrong = new ArrayList<>();
    post.problem(words.language()).map(Problem::errors).ifPresent(wrong::addAll);
    if (post.value("text").map(String::strip).equals(Optional.of(greeting.strip()))) {
      wrong.add(at("text", "REQUIRED_FIELD_EMPTY"));
    }
    return wrong;
  }

  private Read wrong(List<Problem.Invalid> wrong) {
    return new Read.Wrong(
        Problem.of(ProblemKind.INVALID_FIELDS, words.language()).withErrors(wrong));
  }

  private Problem.Invalid at(String field, String code) {
    return Problem.Invalid.atField(code, field, words.text("work.wrong." + field));
  }

  /** A local time of the company's zone; one that the clocks skip is as much later as they skip. */
  private Optional<Instant> moment(String typed) {
    try {
      return Optional.of(
          LocalDateTime.parse(typed.strip()).atZone(desk.settings().zone()).toInstant());
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  private static String value(PagePost post, String field) {
    return post.value(field).orElseThrow();
  }
}
