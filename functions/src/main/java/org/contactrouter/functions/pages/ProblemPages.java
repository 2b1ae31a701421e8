package org.contactrouter.functions.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.settings.Company;
import org.contactrouter.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Problems in JSON or as a page in the company's look, whichever the caller reads. */
public final class ProblemPages {
  /** After this long it is worth trying again. */
  private static final String RETRY_SECONDS = "5";

  private final Pages pages;

  public ProblemPages(Pages pages) {
    this.pages = pages;
  }

  /** The problem; as a page, with the first thing that it names. */
  public HttpResponse answer(
      HttpRequest request, Company company, Problem problem, Language language) {
    return answer(request, company, problem, language, null);
  }

  private HttpResponse answer(
      HttpRequest request,
      Company company,
      Problem problem,
      Language language,
      @Nullable String form) {
    if (Accepts.json(request)) {
      return problem.response();
    }
    String sentence = problem.errors().getFirst().message();
    ProblemView view =
        new ProblemView(
            site(request, company), language, problem.status(), problem.title(), sentence, form);
    return HttpResponse.html(problem.status(), pages.problem(view));
  }

  /** The same answer for whatever is not there. */
  public HttpResponse notFound(HttpRequest request, Company company) {
    Language language = language(request, company);
    return answer(request, company, Problem.of(ProblemKind.NOT_FOUND, language), language);
  }

  /** A customer's link that leads to no case; its page leads on to a form, if one is open. */
  public HttpResponse deadLink(HttpRequest request, Settings settings) {
    Company company = settings.company();
    Language language = language(request, company);
    String root = site(request, company).root();
    String form =
        settings
            .openForm()
            .map(open -> root + "f/" + open.id() + "?language=" + language.tag())
            .orElse(null);
    return answer(request, company, Problem.of(ProblemKind.NOT_FOUND, language), language, form);
  }

  /** What was asked for cannot be read now. */
  public HttpResponse unreadable(HttpRequest request, Company company) {
    Language language = language(request, company);
    return tryLater(
        answer(request, company, Problem.of(ProblemKind.UNREADABLE, language), language));
  }

  /**
   * A post could not be stored; its page keeps what was typed.
   *
   * @param typed every value of every field that was sent
   * @param formTargets origins that an answer to it may redirect to
   */
  public HttpResponse unsent(
      HttpRequest request,
      Company company,
      Map<String, List<String>> typed,
      List<String> formTargets) {
    Language language = language(request, company);
    if (Accepts.json(request)) {
      return tryLater(Problem.of(ProblemKind.UNAVAILABLE, language).response());
    }
    Site site = site(request, company);
    String action = site.root() + request.path().substring(1) + "?language=" + language.tag();
    UnsentView view = new UnsentView(site, language, action, typed);
    return tryLater(HttpResponse.html(503, pages.unsent(view), formTargets));
  }

  /** The answer, with the advice to try again in a moment. */
  public static HttpResponse tryLater(HttpResponse answer) {
    return answer.with("Retry-After", RETRY_SECONDS);
  }

  /** The language that the address asks for, else the browser, else the company's. */
  public static Language language(HttpRequest request, Company company) {
    return chosen(request, company)
        .or(() -> Accepts.language(request, company.languages()))
        .orElse(company.language());
  }

  /** The language that the address asks for, which is its reader's choice. */
  public static Optional<Language> chosen(HttpRequest request, Company company) {
    return request.queryParameter("language").flatMap(tag -> Language.of(tag, company.languages()));
  }

  /** The company's site as the request's page sees it. */
  public static Site site(HttpRequest request, Company company) {
    int levels = (int) request.path().chars().filter(point -> point == '/').count() - 1;
    return Site.of(company).below(levels);
  }
}
