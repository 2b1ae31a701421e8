package org.contactrouter.functions.triage;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.intake.AllowedOrigins;
import org.contactrouter.functions.intake.Draft;
import org.contactrouter.functions.intake.Fields;
import org.contactrouter.functions.intake.FormRules;
import org.contactrouter.functions.intake.KnownField;
import org.contactrouter.functions.intake.Submission;
import org.contactrouter.functions.intake.TimingToken;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.FieldProblem;
import org.contactrouter.functions.pages.FormOptions;
import org.contactrouter.functions.pages.FormView;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.Site;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;

/** The hosted form, as it is first seen and as it comes back, and the problems of form posts. */
final class FormPages {
  private final Pages pages;
  private final ProblemPages problems;
  private final TimingToken timing;
  private final InstantSource clock;

  FormPages(Pages pages, TimingToken timing, InstantSource clock) {
    this.pages = pages;
    this.problems = new ProblemPages(pages);
    this.timing = timing;
    this.clock = clock;
  }

  static FormRules rules(Form form, Settings settings) {
    return new FormRules(
        form.id(),
        form.enabled(),
        form.emailRequired(),
        form.origins().isEmpty() ? AllowedOrigins.any() : AllowedOrigins.listed(form.origins()),
        settings.company().languages());
  }

  HttpResponse form(HttpRequest request, Form form, KnownSettings known) {
    Company company = known.settings().company();
    Language language = ProblemPages.language(request, company);
    FormView view =
        FormView.empty(
            site(known),
            language,
            ProblemPages.chosen(request, company).isPresent(),
            options(form, known, language),
            form.id(),
            timing.issue(clock.instant()),
            key());
    return HttpResponse.html(200, pages.form(view), form.origins());
  }

  HttpResponse rejected(
      HttpRequest request, Form form, KnownSettings known, Submission.Rejected rejected) {
    if (Accepts.json(request) || rejected.problem().status() != 422) {
      return problem(request, known, rejected.problem(), rejected.language());
    }
    List<FieldProblem> problems =
        rejected.faults().stream()
            .map(fault -> new FieldProblem(fault.field(), fault.message()))
            .toList();
    Fields typed = rejected.typed();
    boolean chosen =
        typed
            .last(KnownField.LANGUAGE)
            .flatMap(rules(form, known.settings())::language)
            .isPresent();
    FormView view =
        view(
            form,
            known,
            rejected.language(),
            chosen,
            typed.typed(),
            problems,
            FormView.Earlier.NONE);
    return HttpResponse.html(422, pages.form(view), form.origins());
  }

  /** The store is down; in a page that keeps what was typed. */
  HttpResponse notStored(HttpRequest request, Form form, KnownSettings known, Draft draft) {
    return ProblemPages.tryLater(
        again(
            request,
            form,
            known,
            draft,
            ProblemKind.UNAVAILABLE,
            FormView.Earlier.NOT_STORED,
            typed(draft)));
  }

  /** Its key came with another message before; the page has a fresh one for this. */
  HttpResponse keyReused(HttpRequest request, Form form, KnownSettings known, Draft draft) {
    Map<String, List<String>> typed = typed(draft);
    typed.remove("_idempotency");
    return again(
        request, form, known, draft, ProblemKind.KEY_REUSED, FormView.Earlier.ARRIVED, typed);
  }

  private HttpResponse again(
      HttpRequest request,
      Form form,
      KnownSettings known,
      Draft draft,
      ProblemKind kind,
      FormView.Earlier earlier,
      Map<String, List<String>> typed) {
    Language language = language(request, known, draft);
    boolean chosen = draft.language().isPresent();
    return Accepts.json(request)
        ? Problem.of(kind, language).response()
        : HttpResponse.html(
            kind.status(),
            pages.form(view(form, known, language, chosen, typed, List.of(), earlier)),
            form.origins());
  }

  HttpResponse problem(
      HttpRequest request, KnownSettings known, Problem problem, Language language) {
    return problems.answer(request, known.settings().company(), problem, language);
  }

  /** What the page is read in: the language that was chosen on it, else as it was shown. */
  static Language language(HttpRequest request, KnownSettings known, Draft draft) {
    return draft
        .language()
        .orElseGet(() -> ProblemPages.language(request, known.settings().company()));
  }

  private FormView view(
      Form form,
      KnownSettings known,
      Language language,
      boolean chosen,
      Map<String, List<String>> typed,
      List<FieldProblem> problems,
      FormView.Earlier earlier) {
    return new FormView(
        site(known),
        language,
        chosen,
        options(form, known, language),
        form.id(),
        typed,
        problems,
        earlier,
        last(typed, "_ts").orElseGet(() -> timing.issue(clock.instant())),
        last(typed, "_idempotency").orElseGet(FormPages::key));
  }

  private static Optional<String> last(Map<String, List<String>> typed, String field) {
    return Optional.ofNullable(typed.get(field)).map(List::getLast);
  }

  private static Site site(KnownSettings known) {
    return Site.of(known.settings().company());
  }

  private static FormOptions options(Form form, KnownSettings known, Language language) {
    List<Choice> topics =
        known.settings().topics().stream()
            .map(topic -> new Choice(topic.id(), name(topic, language)))
            .toList();
    return new FormOptions(
        known.settings().company().languages(),
        form.emailRequired(),
        topics,
        null,
        known.settings().company().privacyUrl().orElse(null));
  }

  private static String name(Topic topic, Language language) {
    return topic.names().getOrDefault(language.base(), topic.id());
  }

  private static Map<String, List<String>> typed(Draft draft) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("message", List.of(draft.message()));
    draft.name().ifPresent(name -> typed.put("name", List.of(name)));
    draft.email().ifPresent(email -> typed.put("email", List.of(email)));
    draft.subject().ifPresent(subject -> typed.put("subject", List.of(subject)));
    draft.topic().ifPresent(topic -> typed.put("topic", List.of(topic)));
    draft.next().ifPresent(next -> typed.put("_next", List.of(next.toString())));
    draft.idempotencyKey().ifPresent(key -> typed.put("_idempotency", List.of(key)));
    draft.timingToken().ifPresent(token -> typed.put("_ts", List.of(token)));
    draft.custom().forEach((name, value) -> typed.put(name, List.of(value)));
    return typed;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
