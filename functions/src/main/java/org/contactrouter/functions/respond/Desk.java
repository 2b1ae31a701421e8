package org.contactrouter.functions.respond;

import java.time.Instant;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;

/**
 * An agent's request about one case.
 *
 * @param until when the link stops to work
 */
record Desk(HttpRequest request, Settings settings, Agent agent, Instant until, Case whole) {

  String token() {
    return request.pathParameter("token");
  }

  /** Whether the agent may do anything to the case now. */
  boolean mayWork() {
    return WorkCase.allows(whole, agent.id(), settings);
  }

  /** Whether a case at this level is only solved with its cause. */
  boolean asksForCause() {
    return !settings.level(whole.level()).rootCauses().isEmpty();
  }

  /** Whether something else than a reply is promised and not done yet. */
  boolean owesMore() {
    return whole.openPromises().stream().anyMatch(promise -> promise.kind() != Promise.Kind.REPLY);
  }

  /** The same desk, after something happened to the case. */
  Desk to(Case now) {
    return new Desk(request, settings, agent, until, now);
  }
}
