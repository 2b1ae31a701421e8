package org.contactrouter.functions.respond;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.AgentAct;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.CustomerFacts;
import org.contactrouter.functions.pages.Notice;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.Touch;
import org.contactrouter.functions.pages.WorkListView;
import org.contactrouter.functions.pages.WorkView;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.CaseName;
import org.contactrouter.words.DecisionText;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/** A case as its agent sees it. */
final class WorkPages {
  /** So many of the queues' cases are read for the list. */
  private static final int QUEUED = 50;

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
    CustomerFacts customer = customer(desk);
    Map<String, String> begun =
        desk.mayWork() ? Map.of("text", greeting(desk, customer)) : Map.of();
    return HttpResponse.html(200, pages.work(view(desk, customer, begun, Set.of(), null)));
  }

  /** What was typed, read against the case and its customer. */
  WorkForm form(Desk desk) {
    return new WorkForm(
        desk,
        new Suggestions(desk.whole(), knowledge),
        pages.words(desk.agent().language()),
        greeting(desk, customer(desk)),
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
            pages.work(view(desk, customer(desk), post.typed(), wrong, new Notice(text, false))));
      }
      default -> problems.answer(desk.request(), desk.settings().company(), problem, language);
    };
  }

  /** The agent's list; what is not due soon is counted. */
  HttpResponse list(HttpRequest request, Settings settings, Agent agent, WorkList work) {
    List<CaseHead> open = work.open();
    List<CaseHead> queued = open.stream().filter(work::isQueued).toList();
    WorkListView view =
        new WorkListView(
            ProblemPages.site(request, settings.company()),
            agent.language(),
            settings.zone(),
            clock.instant(),
            agent.name(),
            work.lines(open.stream().filter(work::isMine).toList()),
            work.lines(queued.stream().limit(QUEUED).toList()),
            Math.max(0, queued.size() - QUEUED));
    return HttpResponse.html(200, pages.workList(view));
  }

  private CustomerFacts customer(Desk desk) {
    return new KnownCustomer(store, customers, desk.settings()).facts(desk.whole());
  }

  /** In the customer's language: it is them who read it. */
  private String greeting(Desk desk, CustomerFacts customer) {
    Words theirs = pages.words(desk.whole().contact().language());
    return customer.name().isEmpty()
        ? theirs.text("work.greeting.nameless")
        : theirs.text("work.greeting", "name", customer.firstName());
  }

  private WorkView view(
      Desk desk,
      CustomerFacts customer,
      Map<String, String> draft,
      Set<String> wrong,
      @Nullable Notice notice) {
    Case whole = desk.whole();
    Language language = desk.agent().language();
    Words words = pages.words(language);
    Staff staff = new Staff(desk.settings());
    Decision decision = whole.accepted().decision();
    DecisionText text = DecisionText.in(language);
    return new WorkView(
        ProblemPages.site(desk.request(), desk.settings().company()),
        language,
        desk.token(),
        desk.settings().zone(),
        clock.instant(),
        desk.agent().name(),
        desk.until(),
        CaseName.of(whole.id()),
        CaseTitle.of(whole),
        Touch.valueOf(whole.level().name()),
        owed(whole).orElse(null),
        deadline(decision).orElse(null),
        staff.other(desk).orElse(null),
        customer,
        CaseTalk.of(whole, words, staff),
        whole.openPromises().stream().map(promise -> CustomerPages.line(promise, words)).toList(),
        text.reasons(whole),
        text.nearestFlip(decision).orElse(null),
        desk.mayWork() ? new Suggestions(whole, knowledge).shown() : List.of(),
        causes(desk),
        allowed(desk),
        draft,
        wrong,
        CustomerPages.key(whole),
        notice);
  }

  private static Set<AgentAct> allowed(Desk desk) {
    if (!desk.mayWork()) {
      return Set.of();
    }
    EnumSet<AgentAct> allowed = EnumSet.of(AgentAct.REPLY, AgentAct.RESOLVE);
    if (!WorkCase.claimed(desk.whole(), desk.agent().id())) {
      allowed.add(AgentAct.CLAIM);
    }
    if (!desk.asksForCause()) {
      allowed.add(AgentAct.ANSWER);
    }
    return allowed;
  }

  private static List<Choice> causes(Desk desk) {
    return desk.settings().level(desk.whole().level()).rootCauses().stream()
        .map(code -> new Choice(code, code))
        .toList();
  }

  private static Optional<Instant> owed(Case whole) {
    return whole.state().isWork() ? whole.dueAt() : Optional.empty();
  }

  private static Optional<Instant> deadline(Decision decision) {
    return decision.evidence().observation().signals().deadline().map(CustomerDeadline::at);
  }
}
