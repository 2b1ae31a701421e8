package org.contactrouter.functions.manage;

import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.HttpHandler;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.ProblemKind;
import org.contactrouter.functions.http.Route;
import org.contactrouter.functions.http.Routes;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.token.EmailDigests;

/** Administration; the gateway lets only signed requests in. */
public final class ManageHandler extends HttpHandler {
  /** After this long it is worth trying again. */
  private static final String RETRY_SECONDS = "5";

  private final Routes routes;

  /** For Lambda. */
  public ManageHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public ManageHandler(Wiring wiring) {
    KnowledgeApi knowledge =
        new KnowledgeApi(wiring.submitKnowledge(), wiring.readKnowledge(), wiring.shelf());
    SettingsApi settings = new SettingsApi(wiring.settings());
    CustomersApi customers =
        new CustomersApi(wiring.storeCustomers(), new EmailDigests(wiring.secretOrNew()));
    CasesApi cases = new CasesApi(wiring.store());
    this.routes =
        Routes.of(
            Route.put("/api/knowledge", knowledge::publish),
            Route.get("/api/knowledge", _ -> knowledge.current()),
            Route.get("/api/knowledge/jobs/{job}", knowledge::job),
            Route.post("/api/knowledge/rollback", knowledge::rollBack),
            Route.put("/api/settings", settings::apply),
            Route.get("/api/settings", settings::current),
            Route.put("/api/customers", customers::put),
            Route.get("/api/cases/{caseId}", cases::explain));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    try {
      return routes.answer(request);
    } catch (StoreUnavailable down) {
      ProblemKind kind =
          request.method().equals("GET") ? ProblemKind.UNREADABLE : ProblemKind.UNAVAILABLE;
      return Problems.of(request, kind).with("Retry-After", RETRY_SECONDS);
    }
  }
}
