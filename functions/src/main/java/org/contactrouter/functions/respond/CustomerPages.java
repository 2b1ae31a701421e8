package org.contactrouter.functions.respond;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Expectation;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.EntityTag;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.pages.CaseView;
import org.contactrouter.functions.pages.Notice;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.PromiseLine;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/** A case as its customer sees it, as a page or in JSON. */
final class CustomerPages {
  private final Pages pages;
  private final ProblemPages problems;
  private final HearCustomer hear;
  private final InstantSource clock;

  CustomerPages(Pages pages, ProblemPages problems, HearCustomer hear, InstantSource clock) {
    this.pages = pages;
    this.problems = problems;
    this.hear = hear;
    this.clock = clock;
  }

  /** The page; nothing but its tag when the caller has it. */
  HttpResponse show(Visit visit) {
    HttpResponse page = Accepts.json(visit.request()) ? json(visit) : html(200, visit, "", null);
    return EntityTag.of(page.body().text()).on(visit.request(), page);
  }

  /** After an act: back to the page, or the page in JSON. */
  HttpResponse done(Visit visit) {
    return Accepts.json(visit.request())
        ? json(visit)
        : HttpResponse.redirect(
            ProblemPages.site(visit.request(), visit.settings().company()).root()
                + "c/"
                + visit.token()
                + switched(visit));
  }

  /** What was asked for is not possible: says so, and what is. */
  HttpResponse refused(Visit visit, String draft) {
    Words words = pages.words(visit.language());
    String sentence = standing(visit, ToldCase.of(visit.whole())).refusal(words);
    return invalid(
        visit, Problem.of(ProblemKind.CONFLICT, visit.language()).saying(sentence), draft);
  }

  /** Something is wrong with what was sent: the page again, with what was typed. */
  HttpResponse invalid(Visit visit, Problem problem, String draft) {
    if (Accepts.json(visit.request())) {
      return problem.response();
    }
    return switch (problem.status()) {
      case 409, 422 ->
          html(
              problem.status(),
              visit,
              draft,
              new Notice(problem.errors().getFirst().message(), false));
      default ->
          problems.answer(visit.request(), visit.settings().company(), problem, visit.language());
    };
  }

  private HttpResponse json(Visit visit) {
    Case told = ToldCase.of(visit.whole());
    return HttpResponse.json(200, CasePage.of(told, hear.expected(told)));
  }

  private HttpResponse html(int status, Visit visit, String draft, @Nullable Notice notice) {
    return HttpResponse.html(status, pages.customer(view(visit, draft, notice)));
  }

  private CaseView view(Visit visit, String draft, @Nullable Notice notice) {
    Case told = ToldCase.of(visit.whole());
    CaseStanding standing = standing(visit, told);
    Words words = pages.words(visit.language());
    return new CaseView(
        ProblemPages.site(visit.request(), visit.settings().company()),
        visit.language(),
        visit.settings().company().languages(),
        visit.token(),
        hear.expected(told).zone(),
        clock.instant(),
        standing.standing(),
        CaseTalk.of(told, words, new Staff(visit.settings())),
        promises(told, words),
        standing.allowed(),
        List.of(),
        draft,
        ActKey.of(told),
        notice);
  }

  private CaseStanding standing(Visit visit, Case told) {
    Expectation expected = hear.expected(told);
    Instant now = clock.instant();
    return new CaseStanding(told, expected, new Staff(visit.settings()).holder(told), now);
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
