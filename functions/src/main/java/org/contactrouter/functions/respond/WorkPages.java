package org.contactrouter.functions.respond;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.CustomerFacts;
import org.contactrouter.functions.pages.Notice;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.Suggestion;
import org.contactrouter.functions.pages.WorkListView;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/** A case as its agent sees it. */
final class WorkPages {
  /** So many of the queues' cases are read for the list, and so many that are suspected spam. */
  private static final int MOST = 50;

  private final Pages pages;
  private final ProblemPages problems;
  private final CaseStore store;
  private final Customers customers;
  private final Knowledge knowledge;
  private final InstantSource clock;

  WorkPages(
      Pages pages,
      ProblemPages problems,
      CaseStore store,
      Customers customers,
      Knowledge knowledge,
      InstantSource clock) {
    this.pages = pages;
    this.problems = problems;
    this.store = store;
    this.customers = customers;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** The work item, the reply begun with a greeting. */
  HttpResponse show(Desk desk) {
    return HttpResponse.html(200, pages.work(item(desk).begun()));
  }

  /** What was typed, read against the case and its customer. */
  WorkForm form(Desk desk) {
    return new WorkForm(
        desk,
        new Suggestions(desk.whole(), knowledge),
        pages.words(desk.agent().language()),
        item(desk).greeting(),
        clock.instant());
  }

  /** Something is wrong or not possible: the work item again, with what was typed. */
  HttpResponse invalid(Desk desk, Problem problem, PagePost post) {
    if (Accepts.json(desk.request())) {
      return problem.response();
    }
    Language language = desk.agent().language();
    return switch (problem.status()) {
      case 409, 422 -> {
        Set<String> wrong =
            problem.errors().stream()
                .flatMap(error -> error.field().stream())
                .collect(Collectors.toSet());
        String text =
            wrong.isEmpty()
                ? problem.errors().getFirst().message()
                : pages.words(language).text("work.fix");
        yield HttpResponse.html(
            problem.status(),
            pages.work(item(desk).view(post.typed(), wrong, new Notice(text, false))));
      }
      default -> problems.answer(desk.request(), desk.settings().company(), problem, language);
    };
  }

  /** The agent's list; what is not due soon is counted. */
  HttpResponse list(HttpRequest request, Settings settings, Agent agent, WorkList work) {
    List<CaseHead> open = work.open();
    List<CaseHead> queued = open.stream().filter(work::isQueued).toList();
    List<CaseHead> held = work.held();
    WorkListView view =
        new WorkListView(
            ProblemPages.site(request, settings.company()),
            agent.language(),
            settings.zone(),
            clock.instant(),
            agent.name(),
            work.lines(open.stream().filter(work::isMine)),
            work.lines(open.stream().filter(work::isSnoozed)),
            work.lines(queued.stream().limit(MOST)),
            Math.max(0, queued.size() - MOST),
            work.lines(held.stream().limit(MOST)),
            Math.max(0, held.size() - MOST));
    return HttpResponse.html(200, pages.workList(view));
  }

  private WorkItem item(Desk desk) {
    CustomerFacts customer =
        new KnownCustomer(store, customers, desk.settings(), desk.agent().language())
            .facts(desk.whole());
    List<Suggestion> ready =
        desk.mayWork() ? new Suggestions(desk.whole(), knowledge).shown() : List.of();
    return new WorkItem(desk, customer, ready, pages, clock.instant());
  }
}
