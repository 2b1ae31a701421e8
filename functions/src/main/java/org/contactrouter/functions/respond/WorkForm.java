package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.cases.Change.Labelled.Wrong;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.promise.Promise;
import org.contactrouter.words.Words;

/** Reads what an agent typed into an act, or says by field what is wrong with it. */
final class WorkForm {
  private static final int TEXT = 20_000;
  private static final int PROMISE = 200;
  private static final int NOTE = 2_000;
  private static final int DUE = 40;

  /** What a case must have before it is solved. */
  private static final Set<String> CHECKLIST = Set.of("note", "cause", "kept");

  /** Acts that need nothing typed. */
  private static final Map<String, WorkAct> PLAIN =
      Map.of(
          "claim", new WorkAct.Claim(),
          "raise", new WorkAct.Raise(),
          "release", new WorkAct.Release(),
          "wrong-level", new WorkAct.Label(Wrong.LEVEL),
          "wrong-queue", new WorkAct.Label(Wrong.QUEUE),
          "wrong-faq", new WorkAct.Label(Wrong.FAQ));

  private final Desk desk;
  private final Suggestions suggestions;
  private final Words words;
  private final String greeting;
  private final Instant now;
  private final Map<String, Function<PagePost, Read>> typed =
      Map.of(
          "reply", this::reply,
          "answer", this::answer,
          "resolve", this::resolve,
          "ask", this::ask,
          "keep", this::keep,
          "cancel", this::cancel,
          "consult", this::consult,
          "consulted", this::consulted,
          "transfer", this::transfer,
          "snooze", this::snooze);

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
    Set<String> actions =
        Stream.concat(PLAIN.keySet().stream(), typed.keySet().stream()).collect(Collectors.toSet());
    PagePost post = sent.requireOneOf("action", actions);
    return post.problem(words.language())
        .<Read>map(Read.Wrong::new)
        .orElseGet(() -> read(post.value("action").orElseThrow(), post));
  }

  private Read read(String action, PagePost post) {
    WorkAct plain = PLAIN.get(action);
    return plain == null
        ? Optional.ofNullable(typed.get(action)).orElseThrow().apply(post)
        : new Read.Act(plain);
  }

  private Read reply(PagePost sent) {
    WorkFields fields =
        fields(sent.require("text", TEXT).require("promise", PROMISE).require("due", DUE))
            .notJust("text", greeting)
            .later("due", now);
    return read(
        fields,
        () ->
            new WorkAct.Reply(fields.typed("text"), fields.typed("promise"), fields.moment("due")));
  }

  private Read ask(PagePost sent) {
    WorkFields fields = fields(sent.require("text", TEXT)).notJust("text", greeting);
    return read(fields, () -> new WorkAct.Ask(fields.typed("text")));
  }

  private Read resolve(PagePost sent) {
    PagePost written = sent.require("text", TEXT).require("note", NOTE);
    PagePost done = desk.owesMore() ? written.require("kept", DUE) : written;
    PagePost post =
        desk.asksForCause()
            ? done.requireOneOf(
                "cause", Set.copyOf(desk.settings().level(desk.whole().level()).rootCauses()))
            : done;
    WorkFields fields = fields(post).notJust("text", greeting);
    Optional<String> cause = post.value("cause").filter(code -> desk.asksForCause());
    return read(
        fields, () -> new WorkAct.Resolve(fields.typed("text"), fields.typed("note"), cause));
  }

  private Read answer(PagePost sent) {
    PagePost post = sent.requireOneOf("entry", suggestions.entries());
    Optional<Problem> problem = post.problem(words.language());
    if (problem.isPresent()) {
      return new Read.Wrong(problem.get());
    }
    if (desk.asksForCause()) {
      return wrong(List.of(fields(post).missing("cause")));
    }
    if (desk.owesMore()) {
      return wrong(List.of(fields(post).missing("kept")));
    }
    return suggestions
        .text(post.value("entry").orElseThrow())
        .<Read>map(text -> new Read.Act(new WorkAct.Answer(text)))
        .orElseGet(() -> new Read.Wrong(conflict(words.text("work.refused.answer"))));
  }

  private Read keep(PagePost sent) {
    WorkFields fields = fields(sent.requireOneOf("id", promises()));
    return read(fields, () -> new WorkAct.Keep(fields.typed("id")));
  }

  private Read cancel(PagePost sent) {
    WorkFields fields = fields(sent.requireOneOf("id", promises()).require("why", NOTE));
    return read(fields, () -> new WorkAct.Cancel(fields.typed("id"), fields.typed("why")));
  }

  /** Also those that are settled: settling one again is a repeat. */
  private Set<String> promises() {
    return desk.whole().promises().stream()
        .filter(promise -> promise.kind() != Promise.Kind.REPLY)
        .map(Promise::id)
        .collect(Collectors.toSet());
  }

  private Read consult(PagePost sent) {
    Set<String> colleagues = values(new Colleagues(desk).asked());
    WorkFields fields =
        fields(sent.requireOneOf("whom", colleagues).require("question", NOTE).require("by", DUE))
            .later("by", now);
    return read(
        fields,
        () ->
            new WorkAct.Consult(
                fields.typed("whom"), fields.typed("question"), fields.moment("by")));
  }

  private Read consulted(PagePost sent) {
    WorkFields fields = fields(sent.require("id", DUE).require("answer", NOTE));
    return read(fields, () -> new WorkAct.Consulted(fields.typed("id"), fields.typed("answer")));
  }

  private Read transfer(PagePost sent) {
    Colleagues colleagues = new Colleagues(desk);
    WorkFields fields = fields(sent.requireOneOf("to", colleagues.known()).require("brief", NOTE));
    return read(
        fields,
        () -> new WorkAct.Transfer(colleagues.place(fields.typed("to")), fields.typed("brief")));
  }

  private Read snooze(PagePost sent) {
    WorkFields fields = fields(sent.require("until", DUE)).later("until", now);
    return read(fields, () -> new WorkAct.Snooze(fields.moment("until")));
  }

  /** Why an act that was read is not possible now. */
  Problem refusal(WorkAct act) {
    if (desk.mayWork()) {
      boolean lacksCause = desk.asksForCause() && act.solvesWithoutCause();
      return conflict(words.text(lacksCause ? "work.refused.cause" : "work.refused.now"));
    }
    return conflict(
        Staff.amongAgents(desk.settings())
            .other(desk)
            .map(who -> words.text("work.holder", "who", who))
            .orElseGet(() -> words.text("work.refused")));
  }

  private Problem conflict(String sentence) {
    return Problem.of(ProblemKind.CONFLICT, words.language()).saying(sentence);
  }

  private WorkFields fields(PagePost post) {
    return new WorkFields(post, words, desk.settings().zone());
  }

  private Read read(WorkFields fields, Supplier<WorkAct> act) {
    List<Problem.Invalid> wrong = fields.wrong();
    return wrong.isEmpty() ? new Read.Act(act.get()) : wrong(wrong);
  }

  /** A case whose closing checklist is not met cannot be solved now (R19). */
  private Read wrong(List<Problem.Invalid> wrong) {
    boolean unmet =
        wrong.stream()
            .filter(one -> one.code().startsWith("REQUIRED_"))
            .flatMap(one -> one.field().stream())
            .anyMatch(CHECKLIST::contains);
    ProblemKind kind = unmet ? ProblemKind.CONFLICT : ProblemKind.INVALID_FIELDS;
    return new Read.Wrong(Problem.of(kind, words.language()).withErrors(wrong));
  }

  private static Set<String> values(List<Choice> choices) {
    return choices.stream().map(Choice::value).collect(Collectors.toSet());
  }
}
