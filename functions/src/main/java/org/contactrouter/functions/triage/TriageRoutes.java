package org.contactrouter.functions.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.TakeContact;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.Once;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.http.Routes;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.intake.TimingToken;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;

/**
 * What triage answers. The secret is read with the first request that needs it: where it cannot be,
 * that is said as of any other store, and the next request tries again.
 */
final class TriageRoutes {
  private final ReadSettings settings;
  private final ProblemPages problems;
  private final Supplier<FormPages> pages;
  private final Supplier<FormPost> post;
  private final Routes routes;

  TriageRoutes(
      Supplier<TakeContact> take,
      SuggestAnswers suggest,
      CheckHealth health,
      ReadSettings settings,
      Supplier<DeploymentSecret> secret,
      InstantSource clock) {
    Pages templates = new Pages();
    this.settings = settings;
    this.problems = new ProblemPages(templates);
    Supplier<TimingToken> timing = new Once<>(() -> new TimingToken(secret.get().key("timing")));
    this.pages = new Once<>(() -> new FormPages(templates, timing.get(), clock));
    this.post =
        new Once<>(
            () ->
                new FormPost(
                    take.get(), pages.get(), timing.get(), new CaseTokens(secret.get()), clock));
    Suggestions suggestions = new Suggestions(suggest, problems);
    this.routes =
        Routes.of(
            Route.get(
                "/f/{formId}",
                request ->
                    onEnabledForm(
                        request, (form, known) -> pages.get().form(request, form, known))),
            Route.post(
                "/f/{formId}",
                request ->
                    onForm(request, (form, known) -> post.get().answer(request, form, known))),
            Route.get(
                "/f/{formId}/suggestions",
                request ->
                    onEnabledForm(
                        request, (form, known) -> suggestions.answer(request, form, known))),
            Route.get("/healthz", _ -> HealthView.of(health.check())),
            Route.get("/openapi.json", _ -> openApi()));
  }

  static TriageRoutes of(Wiring wiring, Supplier<TakeContact> take) {
    return new TriageRoutes(
        take,
        wiring.suggestAnswers(),
        wiring.checkHealth(),
        wiring.readSettings(),
        wiring::secretOrNew,
        wiring.clock());
  }

  HttpResponse answer(HttpRequest request) {
    try {
      return routes.answer(request);
    } catch (StoreUnavailable down) {
      return request.method().equals("POST")
          ? unsent(request)
          : problems.unreadable(request, company());
    }
  }

  private HttpResponse unsent(HttpRequest request) {
    List<String> formTargets =
        settings.known().settings().forms().stream()
            .filter(form -> request.path().equals("/f/" + form.id()))
            .flatMap(form -> form.origins().stream())
            .toList();
    return problems.unsent(request, company(), PagePost.fromAnywhere(request).sent(), formTargets);
  }

  private Company company() {
    return settings.known().settings().company();
  }

  private HttpResponse onForm(
      HttpRequest request, BiFunction<Form, KnownSettings, HttpResponse> answer) {
    KnownSettings known = settings.known();
    return known
        .form(request.pathParameter("formId"))
        .map(form -> answer.apply(form, known))
        .orElseGet(() -> problem(request, known, ProblemKind.FORM_NOT_FOUND));
  }

  private HttpResponse onEnabledForm(
      HttpRequest request, BiFunction<Form, KnownSettings, HttpResponse> answer) {
    return onForm(
        request,
        (form, known) ->
            form.enabled()
                ? answer.apply(form, known)
                : problem(request, known, ProblemKind.FORM_DISABLED));
  }

  private HttpResponse problem(HttpRequest request, KnownSettings known, ProblemKind kind) {
    Language language = ProblemPages.language(request, known.settings().company());
    return problems.answer(
        request, known.settings().company(), Problem.of(kind, language), language);
  }

  private static HttpResponse openApi() {
    try (InputStream document =
        Objects.requireNonNull(TriageRoutes.class.getResourceAsStream("/openapi.json"))) {
      return HttpResponse.of(200, "application/json", Body.of(document.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
