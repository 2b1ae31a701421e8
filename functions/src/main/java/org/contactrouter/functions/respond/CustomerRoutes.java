package org.contactrouter.functions.respond;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change;
import org.contactrouter.functions.http.Accepts;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.CaseStore;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.CaseTokens;

/** {@code /c/{token}}: what a customer sees and does; whoever has the token is the customer. */
final class CustomerRoutes {
  private static final int MESSAGE = 20_000;
  private static final int ENTRY = 200;
  private static final int COMMENT = 2_000;
  private static final int PHONE = 40;
  private static final int WINDOW = 80;
  private static final String SOMETHING_ELSE = "something_else";
  private static final Set<String> OUTCOMES =
      Set.of("helped", "not_helped", "person", SOMETHING_ELSE);
  private static final Set<String> SCORES = Set.of("1", "2", "3", "4", "5");
  private static final String NONE = "none";

  private final CaseStore store;
  private final CustomerActs acts;
  private final HearCustomer hear;
  private final ReadSettings settings;
  private final CaseTokens tokens;
  private final CustomerPages pages;
  private final ProblemPages problems;

  CustomerRoutes(
      CaseStore store,
      CustomerActs acts,
      ReadSettings settings,
      CaseTokens tokens,
      CustomerPages pages,
      ProblemPages problems) {
    this.store = store;
    this.acts = acts;
    this.hear = acts.hear();
    this.settings = settings;
    this.tokens = tokens;
    this.pages = pages;
    this.problems = problems;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/c/{token}", this::show),
        Route.post("/c/{token}/feedback", request -> act(request, this::feedback)),
        Route.post("/c/{token}/choice", request -> act(request, this::choice)),
        Route.post("/c/{token}/message", request -> act(request, this::message)),
        Route.post("/c/{token}/rating", request -> act(request, this::rating)),
        Route.post("/c/{token}/callback", request -> act(request, this::callback)),
        Route.get("/c/{token}/export", request -> visit(request, pages::export)),
        Route.post("/c/{token}", this::eraseByForm),
        Route.delete("/c/{token}", this::erase));
  }

  /** Forms cannot delete: theirs names the method in a field. */
  private HttpResponse eraseByForm(HttpRequest request) {
    PagePost post = PagePost.fromAnywhere(request).requireOneOf("_method", Set.of("DELETE"));
    return visit(
        request,
        visit ->
            post.problem(visit.language())
                .map(problem -> pages.invalid(visit, problem, Map.of()))
                .orElseGet(() -> erase(request)));
  }

  private HttpResponse erase(HttpRequest request) {
    Settings known = settings.known().settings();
    return tokens
        .caseOf(request.pathParameter("token"))
        .filter(acts.erase()::erase)
        .map(erased -> pages.erased(request, known.company()))
        .orElseGet(() -> problems.deadLink(request, known));
  }

  private HttpResponse show(HttpRequest request) {
    return visit(request, pages::show);
  }

  /** An act reads a post and says what came of it, or what is wrong with it. */
  private interface Act {
    Done on(Visit visit, PagePost post);
  }

  private sealed interface Done {
    record Heard(Outcome outcome) implements Done {}

    record Invalid(Problem problem) implements Done {}
  }

  private HttpResponse act(HttpRequest request, Act act) {
    PagePost post = PagePost.fromAnywhere(request);
    return visit(request, visit -> answer(visit, post, act.on(visit, post)));
  }

  private HttpResponse answer(Visit visit, PagePost post, Done done) {
    return switch (done) {
      case Done.Invalid(Problem problem) -> pages.invalid(visit, problem, post.typed());
      case Done.Heard(Outcome.Done(Case now)) -> pages.done(visit.to(now));
      case Done.Heard(Outcome.Refused(Case now)) -> pages.refused(visit.to(now), post.typed());
      case Done.Heard(Outcome.Unknown()) -> problems.deadLink(visit.request(), visit.settings());
    };
  }

  private Done feedback(Visit visit, PagePost sent) {
    PagePost named = sent.requireOneOf("outcome", OUTCOMES);
    boolean anew = named.value("outcome").equals(Optional.of(SOMETHING_ELSE));
    PagePost post = anew ? named.require("message", MESSAGE) : named;
    return heard(
        visit,
        post,
        () ->
            switch (post.value("outcome").orElseThrow()) {
              case "helped" -> hear.under(post.key()).helped(visit.whole().id());
              case "not_helped" -> hear.under(post.key()).notHelped(visit.whole().id());
              case SOMETHING_ELSE ->
                  acts.goOn().anew(visit.whole().id(), post.value("message").orElseThrow());
              default -> hear.under(post.key()).person(visit.whole().id());
            });
  }

  private Done choice(Visit visit, PagePost sent) {
    List<FaqVersion> offered = visit.whole().choices();
    PagePost post =
        offered.isEmpty()
            ? sent.require("entry", ENTRY)
            : sent.requireOneOf("entry", entries(offered));
    return heard(
        visit,
        post,
        () -> {
          String entry = post.value("entry").orElseThrow();
          return entry.equals(NONE)
              ? hear.under(post.key()).chooseNone(visit.whole().id())
              : hear.choose(visit.whole().id(), entry);
        });
  }

  private Done message(Visit visit, PagePost sent) {
    PagePost post = sent.require("message", MESSAGE);
    return heard(
        visit,
        post,
        () ->
            acts.goOn()
                .message(
                    hear.under(post.key()),
                    visit.whole().id(),
                    post.value("message").orElseThrow()));
  }

  private Done rating(Visit visit, PagePost sent) {
    PagePost scored = sent.requireOneOf("score", SCORES).allow("comment", COMMENT);
    PagePost post =
        scored.value("heard").isPresent() ? scored.requireOneOf("heard", SCORES) : scored;
    return heard(
        visit,
        post,
        () ->
            acts.goOn()
                .rate(
                    visit.whole().id(),
                    new Change.Rated(
                        Integer.parseInt(post.value("score").orElseThrow()),
                        post.value("heard").map(Integer::valueOf),
                        post.value("comment")),
                    post.key()));
  }

  /** Pages ask for one of the times that they offer, scripts for any two. */
  private Done callback(Visit visit, PagePost sent) {
    boolean bounds = sent.value("from").isPresent() || sent.value("to").isPresent();
    boolean slot = sent.value("slot").isPresent() || !(bounds || Accepts.json(visit.request()));
    PagePost timed =
        slot ? sent.require("slot", WINDOW) : sent.require("from", WINDOW).require("to", WINDOW);
    PagePost post = timed.require("phone", PHONE);
    Optional<Problem> problem = post.problem(visit.language());
    if (problem.isPresent()) {
      return new Done.Invalid(problem.get());
    }
    return Slots.window(post)
        .filter(window -> acts.callbacks().suits(visit.whole(), window))
        .<Done>map(window -> asked(visit, post, window))
        .orElseGet(() -> new Done.Invalid(pages.noCall(visit, slot ? "slot" : "from")));
  }

  private Done asked(Visit visit, PagePost post, Window window) {
    String phone = post.value("phone").orElseThrow();
    return new Done.Heard(
        acts.callbacks().under(post.key()).ask(visit.whole().id(), phone, window));
  }

  private static Done heard(Visit visit, PagePost post, Supplier<Outcome> act) {
    Optional<Problem> problem = post.problem(visit.language());
    return problem.isPresent() ? new Done.Invalid(problem.get()) : new Done.Heard(act.get());
  }

  private static Set<String> entries(List<FaqVersion> offered) {
    return Stream.concat(offered.stream().map(FaqVersion::entry), Stream.of(NONE))
        .collect(Collectors.toSet());
  }

  private HttpResponse visit(HttpRequest request, Function<Visit, HttpResponse> answer) {
    Settings known = settings.known().settings();
    return tokens
        .caseOf(request.pathParameter("token"))
        .flatMap(store::find)
        .map(whole -> answer.apply(Visit.of(request, known, whole)))
        .orElseGet(() -> problems.deadLink(request, known));
  }
}
