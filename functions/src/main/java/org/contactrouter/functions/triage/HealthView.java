package org.contactrouter.functions.triage;

import java.util.SequencedMap;
import org.contactrouter.act.CheckHealth.Condition;
import org.contactrouter.functions.http.HttpResponse;

/**
 * How the service is.
 *
 * @param ok whether no part fails
 * @param parts the condition of each part by its name
 */
record HealthView(boolean ok, SequencedMap<String, Condition> parts) {

  static HttpResponse of(SequencedMap<String, Condition> parts) {
    boolean ok = !parts.containsValue(Condition.FAILING);
    return HttpResponse.json(ok ? 200 : 503, new HealthView(ok, parts));
  }
}
