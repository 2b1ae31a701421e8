package org.contactrouter.functions.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiFunction;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpHandler;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.http.Routes;
import org.contactrouter.functions.intake.TimingToken;
import org.contactrouter.functions.pages.Asset;
import org.contactrouter.functions.pages.Assets;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.settings.Form;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;

/** Takes contacts, and serves the hosted form and the files that pages refer to. */
public final class TriageHandler extends HttpHandler {
  private final ReadSettings settings;
  private final Assets assets = new Assets();
  private final FormPages pages;
  private final FormPost post;
  private final Routes routes;

  /** For Lambda. */
  public TriageHandler() {
    this(Wiring.fromEnvironment());
  }

  public TriageHandler(Wiring wiring) {
    DeploymentSecret secret = wiring.secretOrNew();
    TimingToken timing = new TimingToken(secret.key("timing"));
    this.settings = wiring.readSettings();
    this.pages = new FormPages(new Pages(assets), timing, wiring.clock());
    this.post =
        new FormPost(wiring.takeContact(), pages, timing, new CaseTokens(secret), wiring.clock());
    Suggestions suggestions = new Suggestions(wiring.suggestAnswers(), pages);
    CheckHealth health = wiring.checkHealth();
    this.routes =
        Routes.of(
            Route.get(
                "/f/{formId}",
                request ->
                    onEnabledForm(request, (form, known) -> pages.form(request, form, known))),
            Route.post(
                "/f/{formId}",
                request -> onForm(request, (form, known) -> post.answer(request, form, known))),
            Route.get(
                "/f/{formId}/suggestions",
                request ->
                    onEnabledForm(
                        request, (form, known) -> suggestions.answer(request, form, known))),
            Route.get("/assets/{file}", this::asset),
            Route.get("/healthz", _ -> HealthView.of(health.check())),
            Route.get("/openapi.json", _ -> openApi()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    return routes.answer(request);
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
    Language language = pages.language(request, known);
    return pages.problem(request, known, Problem.of(kind, language), language);
  }

  private HttpResponse asset(HttpRequest request) {
    return assets
        .find(request.pathParameter("file"))
        .map(asset -> file(request, asset))
        .orElseGet(
            () ->
                Problem.of(ProblemKind.NOT_FOUND, Accepts.language(request).orElse(Language.EN))
                    .response());
  }

  private static HttpResponse file(HttpRequest request, Asset asset) {
    HttpResponse whole =
        HttpResponse.of(200, asset.contentType(), Body.of(asset.bytes()))
            .with("Cache-Control", Asset.CACHE_CONTROL);
    return EntityTag.of(asset.name()).on(request, whole);
  }

  private static HttpResponse openApi() {
    try (InputStream document =
        Objects.requireNonNull(TriageHandler.class.getResourceAsStream("/openapi.json"))) {
      return HttpResponse.of(200, "application/json", Body.of(document.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
