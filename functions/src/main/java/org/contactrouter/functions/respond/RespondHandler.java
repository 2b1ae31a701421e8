package org.contactrouter.functions.respond;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.WorkCase;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.HttpHandler;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.http.Routes;
import org.contactrouter.functions.intake.PagePost;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.snapshot.Priming;
import org.contactrouter.functions.snapshot.Rehearsal;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.Company;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import org.jspecify.annotations.Nullable;

/**
 * Shows a case to its customer and its agent by signed link, and does what they ask for.
 *
 * <p>The secret that signs the links is read with the first request: this function may start before
 * another one made it, and until then no link is ours.
 */
public final class RespondHandler extends HttpHandler {
  private final ReadSettings settings;
  private final ProblemPages problems;
  private final Supplier<Optional<DeploymentSecret>> secret;
  private final Function<DeploymentSecret, Routes> signed;

  @SuppressWarnings("unused") // kept, as the context of snapshots does not
  private final Priming priming;

  private volatile @Nullable Routes routes;

  /** For Lambda. */
  public RespondHandler() {
    this(Wiring.fromEnvironment(Patience.SHORT));
  }

  public RespondHandler(Wiring wiring) {
    this(
        made -> acts(wiring, made),
        wiring.workCase(),
        wiring.store(),
        wiring.customers(),
        wiring.knowledge(),
        wiring.readSettings(),
        wiring::secretIfMade,
        wiring.clock());
  }

  private static CustomerActs acts(Wiring wiring, DeploymentSecret secret) {
    return new CustomerActs(
        wiring.hearCustomer(),
        wiring.requestCallback(),
        wiring.continueCase(secret),
        wiring.eraseCase());
  }

  public RespondHandler(
      Function<DeploymentSecret, CustomerActs> acts,
      WorkCase work,
      CaseStore store,
      Customers customers,
      Knowledge knowledge,
      ReadSettings settings,
      Supplier<Optional<DeploymentSecret>> secret,
      InstantSource clock) {
    Pages pages = new Pages();
    this.settings = settings;
    this.problems = new ProblemPages(pages);
    this.secret = secret;
    WorkPages workPages = new WorkPages(pages, problems, store, customers, knowledge, clock);
    this.signed =
        made ->
            Routes.of(
                Stream.concat(
                        customers(acts.apply(made), new CaseTokens(made), store, pages, clock)
                            .routes()
                            .stream(),
                        new WorkRoutes(
                                store,
                                work,
                                settings,
                                new AgentTokens(made),
                                workPages,
                                problems,
                                clock)
                            .routes().stream())
                    .toArray(Route[]::new));
    this.priming = Priming.of(this::rehearse, () -> {});
  }

  private CustomerRoutes customers(
      CustomerActs acts, CaseTokens tokens, CaseStore store, Pages pages, InstantSource clock) {
    CustomerPages shown = new CustomerPages(pages, problems, acts, tokens, clock);
    return new CustomerRoutes(store, acts, settings, tokens, shown, problems);
  }

  /** Links that nobody signed: secret, settings and pages are read, and no case. */
  private void rehearse() {
    Rehearsal rehearsal = new Rehearsal(this::handle);
    rehearsal.get("/c/{token}", "/c/rehearsal");
    rehearsal.get("/w/{token}", "/w/rehearsal");
    rehearsal.get("/q/{token}", "/q/rehearsal");
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    try {
      return routes()
          .map(known -> known.answer(request))
          .orElseGet(() -> problems.notFound(request, company()));
    } catch (StoreUnavailable down) {
      return request.method().equals("POST")
          ? problems.unsent(request, company(), PagePost.fromAnywhere(request).sent(), List.of())
          : problems.unreadable(request, company());
    }
  }

  private Optional<Routes> routes() {
    if (routes == null) {
      secret.get().map(signed).ifPresent(made -> routes = made);
    }
    return Optional.ofNullable(routes);
  }

  private Company company() {
    return settings.known().settings().company();
  }
}
