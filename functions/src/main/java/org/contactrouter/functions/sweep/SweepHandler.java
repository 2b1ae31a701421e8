package org.contactrouter.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.Map;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.SweepCases.Swept;
import org.contactrouter.functions.Patience;
import org.contactrouter.functions.Wiring;
import org.contactrouter.functions.bells.BellLog;
import org.contactrouter.functions.log.LogLine;
import org.jspecify.annotations.Nullable;

/** Rings for every case that is due, once a minute. */
public final class SweepHandler implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private final SweepCases sweep;

  /** For Lambda. */
  public SweepHandler() {
    this(Wiring.fromEnvironment(Patience.LONG));
  }

  public SweepHandler(Wiring wiring) {
    this(wiring.sweepCases());
  }

  public SweepHandler(SweepCases sweep) {
    this.sweep = sweep;
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    boolean done =
        new BellLog("sweep", context)
            .timed(
                line -> {
                  Swept swept = sweep.sweep();
                  line.put("rung", swept.rung());
                  tellLate(swept, context);
                });
    if (!done) {
      throw new Failed();
    }
    return null;
  }

  /** A line that CloudWatch makes metrics of; they cost nothing as long as nothing is late. */
  private static void tellLate(Swept swept, Context context) {
    if (swept.notRouted() + swept.missed() > 0) {
      LogLine line = new LogLine("late", context);
      line.metrics(
          context.getFunctionName(),
          Map.of("AcceptedNotRouted", swept.notRouted(), "PromiseMissed", swept.missed()));
      line.write();
    }
  }

  /**
   * Tells Lambda that a sweep failed. Why is in the log already, without the words that a cause may
   * quote; Lambda would write them out.
   */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed() {
      super("The sweep failed; its line in the log says where.", null, false, false);
    }
  }
}
