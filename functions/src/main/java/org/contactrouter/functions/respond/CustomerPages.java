package org.contactrouter.functions.respond;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Expectation;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.pages.CaseView;
import org.contactrouter.functions.pages.DoneView;
import org.contactrouter.functions.pages.FieldProblem;
import org.contactrouter.functions.pages.Notice;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.PromiseLine;
import org.contactrouter.settings.Company;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.words.CaseName;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/** A case as its customer sees it, as a page or in JSON. */
final class CustomerPages {
  private final Pages pages;
  private final ProblemPages problems;
  private final HearCustomer hear;
  private final RequestCallback callbacks;
  private final CaseTokens tokens;
  private final InstantSource clock;

  CustomerPages(
      Pages pages,
      ProblemPages problems,
      CustomerActs acts,
      CaseTokens tokens,
      InstantSource clock) {
    this.pages = pages;
    this.problems = problems;
    this.hear = acts.hear();
    this.callbacks = acts.callbacks();
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The page; nothing but its tag when the caller has it. */
  HttpResponse show(Visit visit) {
    HttpResponse page =
        Accepts.json(visit.request()) ? json(visit) : html(200, visit, Map.of(), List.of(), null);
    return EntityTag.of(page.body().text()).on(visit.request(), page);
  }

  /** After an act: back to the page, or the page in JSON. */
  HttpResponse done(Visit visit) {
    return Accepts.json(visit.request())
        ? json(visit)
        : HttpResponse.redirect(
            ProblemPages.site(visit.request(), visit.settings().company()).root()
                + "c/"
                + tokens.of(visit.whole().id())
                + switched(visit));
  }

  /** Everything that is kept of what a customer said and was told, to download. */
  HttpResponse export(Visit visit) {
    Case told = ToldCase.of(visit.whole());
    return HttpResponse.json(200, CaseExport.of(told, hear.expected(told)))
        .with("Content-Disposition", "attachment; filename=\"case.json\"");
  }

  /** The case is gone, and the link with it. */
  HttpResponse erased(HttpRequest request, Company company) {
    if (Accepts.json(request)) {
      return HttpResponse.empty(204).with("Cache-Control", "no-store");
    }
    Language language = ProblemPages.language(request, company);
    Words words = pages.words(language);
    Notice notice = new Notice(words.text("erased"), true);
    return HttpResponse.html(
        200, pages.done(new DoneView(ProblemPages.site(request, company), language, notice)));
  }

  /** Nobody can call then; says when somebody can. */
  Problem noCall(Visit visit, String field) {
    Words words = pages.words(visit.language());
    Moments times = times(visit);
    String sentence =
        callbacks.windows(visit.whole()).stream()
            .findFirst()
            .map(next -> words.text("callback.closed", "when", times.full(next.from()).plain()))
            .orElseGet(() -> words.text("callback.none"));
    return Problem.of(ProblemKind.INVALID_FIELDS, visit.language())
        .withErrors(List.of(Problem.Invalid.atField("CLOSED_THEN", field, sentence)));
  }

  /** What was asked for is not possible: says so, and what is. */
  HttpResponse refused(Visit visit, Map<String, String> typed) {
    Words words = pages.words(visit.language());
    String sentence = standing(visit, ToldCase.of(visit.whole())).refusal(words);
    return invalid(
        visit, Problem.of(ProblemKind.CONFLICT, visit.language()).saying(sentence), typed);
  }

  /** Something is wrong with what was sent: the page again, with what was typed. */
  HttpResponse invalid(Visit visit, Problem problem, Map<String, String> typed) {
    if (Accepts.json(visit.request())) {
      return problem.response();
    }
    return switch (problem.status()) {
      case 409, 422 -> {
        List<FieldProblem> wrong =
            problem.errors().stream()
                .flatMap(
                    error ->
                        error.field().stream()
                            .map(field -> new FieldProblem(field, error.message())))
                .toList();
        Notice notice =
            wrong.isEmpty() ? new Notice(problem.errors().getFirst().message(), false) : null;
        yield html(problem.status(), visit, typed, wrong, notice);
      }
      default ->
          problems.answer(visit.request(), visit.settings().company(), problem, visit.language());
    };
  }

  private HttpResponse json(Visit visit) {
    Case told = ToldCase.of(visit.whole());
    return HttpResponse.json(200, CasePage.of(told, hear.expected(told)));
  }

  private HttpResponse html(
      int status,
      Visit visit,
      Map<String, String> typed,
      List<FieldProblem> problems,
      @Nullable Notice notice) {
    return HttpResponse.html(status, pages.customer(view(visit, typed, problems, notice)));
  }

  private CaseView view(
      Visit visit,
      Map<String, String> typed,
      List<FieldProblem> problems,
      @Nullable Notice notice) {
    Case told = ToldCase.of(visit.whole());
    CaseStanding standing = standing(visit, told);
    Words words = pages.words(visit.language());
    return new CaseView(
        ProblemPages.site(visit.request(), visit.settings().company()),
        visit.language(),
        visit.settings().company().languages(),
        visit.token(),
        CaseName.of(told.id()),
        zone(visit),
        clock.instant(),
        standing.standing(),
        CaseTalk.of(told, words, Staff.forCustomers(visit.settings())),
        promises(told, words),
        standing.allowed(),
        Slots.of(callbacks.windows(told), times(visit), zone(visit)),
        ContinueCase.after(told).map(tokens::of).orElse(null),
        typed,
        problems,
        ActKey.of(told, Actor.CUSTOMER),
        notice);
  }

  private Moments times(Visit visit) {
    return new Moments(visit.language(), zone(visit), clock.instant());
  }

  private static ZoneId zone(Visit visit) {
    return visit.settings().zone(visit.whole().contact());
  }

  private CaseStanding standing(Visit visit, Case told) {
    Expectation expected = hear.expected(told);
    Instant now = clock.instant();
    return new CaseStanding(
        told,
        expected,
        Staff.forCustomers(visit.settings()).holder(told),
        hear.goOnElsewhere(told),
        now);
  }

  /** The promises, unless the only one is what the page says on top. */
  private static List<PromiseLine> promises(Case told, Words words) {
    boolean said = told.promises().size() == told.openPromises().size();
    return said && told.promises().size() <= 1
        ? List.of()
        : told.promises().stream().map(promise -> PromiseLines.of(promise, words)).toList();
  }

  private static String switched(Visit visit) {
    return visit.language() == visit.whole().contact().language()
        ? ""
        : "?language=" + visit.language().tag();
  }
}
