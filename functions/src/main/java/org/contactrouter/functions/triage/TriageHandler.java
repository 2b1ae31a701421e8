package org.contactrouter.functions.triage;

import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.HttpHandler;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.snapshot.Priming;

/** Takes contacts, and serves the hosted form and the files that pages refer to. */
public final class TriageHandler extends HttpHandler {
  private final TriageRoutes routes;

  @SuppressWarnings("unused") // kept, as the context of snapshots does not
  private final Priming priming;

  /** For Lambda. */
  public TriageHandler() {
    this(Wiring.fromEnvironment());
  }

  public TriageHandler(Wiring wiring) {
    wiring.prepareSecret();
    this.routes = new TriageRoutes(wiring, wiring::takeContact);
    this.priming = Priming.of(() -> TriageRehearsal.run(wiring), wiring::lookAgain);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    return routes.answer(request);
  }
}
