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
import org.contactrouter.functions.intake.FormRules;
import org.contactrouter.functions.intake.Submission;
import org.contactrouter.functions.intake.TimingToken;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.FieldProblem;
import org.contactrouter.functions.pages.FormOptions;
import org.contactrouter.functions.pages.FormView;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.Site;
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
    Language language = language(request, known);
    FormView view =
        FormView.empty(
            site(known),
            language,
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
    FormView view =
        view(form, known, rejected.language(), rejected.typed().typed(), problems, false);
    return HttpResponse.html(422, pages.form(view), form.origins());
  }

  HttpResponse notStored(
      HttpRequest request, Form form, KnownSettings known, Draft draft, Language language) {
    Problem problem = Problem.of(ProblemKind.UNAVAILABLE, language);
    HttpResponse answer =
        Accepts.json(request)
            ? problem.response()
            : HttpResponse.html(
                503,
                pages.form(view(form, known, language, typed(draft), List.of(), true)),
                form.origins());
    return ProblemPages.tryLater(answer);
  }

  HttpResponse problem(
      HttpRequest request, KnownSettings known, Problem problem, Language language) {
    return problems.answer(request, known.settings().company(), problem, language);
  }

  Language language(HttpRequest request, KnownSettings known) {
    return ProblemPages.language(request, known.settings().company());
  }

  private FormView view(
      Form form,
      KnownSettings known,
      Language language,
      Map<String, String> typed,
      List<FieldProblem> problems,
      boolean notStored) {
    return new FormView(
        site(known),
        language,
        options(form, known, language),
        form.id(),
        typed,
        problems,
        notStored,
        Optional.ofNullable(typed.get("_ts")).orElseGet(() -> timing.issue(clock.instant())),
        Optional.ofNullable(typed.get("_idempotency")).orElseGet(FormPages::key));
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

  private static Map<String, String> typed(Draft draft) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("message", draft.message());
    draft.name().ifPresent(name -> typed.put("name", name));
    draft.email().ifPresent(email -> typed.put("email", email));
    draft.subject().ifPresent(subject -> typed.put("subject", subject));
    draft.topic().ifPresent(topic -> typed.put("topic", topic));
    draft.idempotencyKey().ifPresent(key -> typed.put("_idempotency", key));
    draft.timingToken().ifPresent(token -> typed.put("_ts", token));
    typed.putAll(draft.custom());
    return typed;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
