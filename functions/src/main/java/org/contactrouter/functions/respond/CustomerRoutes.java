package org.contactrouter.functions.respond;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.cases.Case;
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
  private static final Set<String> OUTCOMES = Set.of("helped", "not_helped", "person");
  private static final String NONE = "none";

  private final CaseStore store;
  private final HearCustomer hear;
  private final ReadSettings settings;
  private final CaseTokens tokens;
  private final CustomerPages pages;
  private final ProblemPages problems;

  CustomerRoutes(
      CaseStore store,
      HearCustomer hear,
      ReadSettings settings,
      CaseTokens tokens,
      CustomerPages pages,
      ProblemPages problems) {
    this.store = store;
    this.hear = hear;
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
        Route.post("/c/{token}/message", request -> act(request, this::message)));
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
    String draft = post.value("message").orElse("");
    return switch (done) {
      case Done.Invalid(Problem problem) -> pages.invalid(visit, problem, draft);
      case Done.Heard(Outcome.Done(Case now)) -> pages.done(visit.to(now));
      case Done.Heard(Outcome.Refused(Case now)) -> pages.refused(visit.to(now), draft);
      case Done.Heard(Outcome.Unknown()) ->
          problems.notFound(visit.request(), visit.settings().company());
    };
  }

  private Done feedback(Visit visit, PagePost sent) {
    PagePost post = sent.requireOneOf("outcome", OUTCOMES);
    return heard(
        visit,
        post,
        () ->
            switch (post.value("outcome").orElseThrow()) {
              case "helped" -> hear.helped(visit.whole().id());
              case "not_helped" -> hear.notHelped(visit.whole().id());
              default -> hear.person(visit.whole().id());
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
              ? hear.chooseNone(visit.whole().id())
              : hear.choose(visit.whole().id(), entry);
        });
  }

  private Done message(Visit visit, PagePost sent) {
    PagePost post = sent.require("message", MESSAGE);
    return heard(
        visit,
        post,
        () ->
            hear.under(post.key())
                .message(visit.whole().id(), post.value("message").orElseThrow()));
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
        .orElseGet(() -> problems.notFound(request, known.company()));
  }
}
