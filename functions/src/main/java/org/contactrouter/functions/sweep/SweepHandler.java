package org.contactrouter.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.Map;
import org.contactrouter.act.SweepCases;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.http.Json;
import org.jspecify.annotations.Nullable;

/** Rings for every case that is due, once a minute. */
public final class SweepHandler implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private final SweepCases sweep;

  /** For Lambda. */
  public SweepHandler() {
    this(Wiring.fromEnvironment());
  }

  public SweepHandler(Wiring wiring) {
    this.sweep = wiring.sweepCases();
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    int rung = sweep.sweep();
    context.getLogger().log(Json.write(Map.of("event", "sweep", "rung", rung)) + "\n");
    return null;
  }
}
