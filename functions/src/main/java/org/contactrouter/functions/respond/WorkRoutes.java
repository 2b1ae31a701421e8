package org.contactrouter.functions.respond;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Problem;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.AgentTokens.Grant;

/**
 * {@code /w/{token}} and {@code /q/{token}}: what an agent sees and does. A link dies at its time,
 * and with the agent's removal from the settings.
 */
final class WorkRoutes {
  private final CaseStore store;
  private final WorkCase work;
  private final ReadSettings settings;
  private final AgentTokens tokens;
  private final WorkPages pages;
  private final ProblemPages problems;
  private final InstantSource clock;

  WorkRoutes(
      CaseStore store,
      WorkCase work,
      ReadSettings settings,
      AgentTokens tokens,
      WorkPages pages,
      ProblemPages problems,
      InstantSource clock) {
    this.store = store;
    this.work = work;
    this.settings = settings;
    this.tokens = tokens;
    this.pages = pages;
    this.problems = problems;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/w/{token}", request -> onCase(request, pages::show)),
        Route.post("/w/{token}", this::act),
        Route.get("/q/{token}", this::list));
  }

  private HttpResponse act(HttpRequest request) {
    PagePost post = PagePost.fromOurPages(request);
    return onCase(
        request,
        desk ->
            switch (pages.form(desk).read(post)) {
              case WorkForm.Read.Wrong(Problem problem) -> pages.invalid(desk, problem, post);
              case WorkForm.Read.Act(WorkAct act) -> done(desk, post, act);
            });
  }

  private HttpResponse done(Desk desk, PagePost post, WorkAct act) {
    Outcome outcome = act.on(work.under(post.key()), desk.whole().id(), desk.agent().id());
    return switch (outcome) {
      case Outcome.Done(Case now) -> HttpResponse.redirect("../w/" + desk.token());
      case Outcome.Refused(Case now) -> {
        Desk found = desk.to(now);
        yield pages.invalid(found, pages.form(found).refusal(act), post);
      }
      case Outcome.Unknown() -> problems.notFound(desk.request(), desk.settings().company());
    };
  }

  private HttpResponse list(HttpRequest request) {
    Settings known = known();
    return tokens
        .onAll(request.pathParameter("token"), clock.instant())
        .flatMap(
            grant ->
                known
                    .agent(grant.agent())
                    .map(
                        agent ->
                            pages.list(
                                request,
                                known,
                                agent,
                                new WorkList(store, tokens, known, agent, grant.expiresAt()))))
        .orElseGet(() -> problems.notFound(request, known.company()));
  }

  private HttpResponse onCase(HttpRequest request, Function<Desk, HttpResponse> answer) {
    Settings known = known();
    return tokens
        .onCase(request.pathParameter("token"), clock.instant())
        .flatMap(grant -> desk(request, known, grant))
        .map(answer)
        .orElseGet(() -> problems.notFound(request, known.company()));
  }

  private Optional<Desk> desk(HttpRequest request, Settings known, Grant grant) {
    Optional<Agent> agent = known.agent(grant.agent());
    return agent.flatMap(
        one ->
            store
                .find(grant.caseId())
                .map(whole -> new Desk(request, known, one, grant.expiresAt(), whole)));
  }

  /** Without the settings nobody can be told from someone who left. */
  private Settings known() {
    KnownSettings known = settings.known();
    if (!known.failures().isEmpty()) {
      throw new StoreUnavailable("the settings cannot be read", null);
    }
    return known.settings();
  }
}
