package org.contactrouter.functions.triage;

import java.time.InstantSource;
import org.contactrouter.act.CheckHealth;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.SuggestAnswers;
import org.contactrouter.act.TakeContact;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.HttpHandler;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.snapshot.Priming;
import org.contactrouter.token.DeploymentSecret;

/** Takes contacts, and serves the hosted form and the files that pages refer to. */
public final class TriageHandler extends HttpHandler {
  private final TriageRoutes routes;

  @SuppressWarnings("unused") // kept, as the context of snapshots does not
  private final Priming priming;

  /** For Lambda. */
  public TriageHandler() {
    this(Wiring.fromEnvironment(Patience.SHORT));
  }

  public TriageHandler(Wiring wiring) {
    wiring.prepareSecret();
    this.routes = TriageRoutes.of(wiring, wiring::takeContact);
    this.priming = Priming.of(() -> TriageRehearsal.run(wiring), wiring::lookAgain);
  }

  /** On these ports, without a snapshot. */
  public TriageHandler(
      TakeContact take,
      SuggestAnswers suggest,
      CheckHealth health,
      ReadSettings settings,
      DeploymentSecret secret,
      InstantSource clock) {
    this.routes = new TriageRoutes(() -> take, suggest, health, settings, () -> secret, clock);
    this.priming = Priming.of(() -> {}, () -> {});
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    return routes.answer(request);
  }
}
