package org.contactrouter.functions.bells;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.contactrouter.functions.http.Json;

/**
 * One JSON line for a bell: ids, outcome, milliseconds. Of a failure its class and place and never
 * its message, which may hold a person's words.
 *
 * <pre>{@code
 * {"event":"assign","requestId":"…","id":"…","outcome":"done","ms":12}
 * }</pre>
 */
public final class BellLog {
  private final String event;
  private final Context context;

  public BellLog(String event, Context context) {
    this.event = event;
    this.context = context;
  }

  /** Runs the answer to a bell, logs it, and says whether it succeeded. */
  public boolean timed(String id, Runnable answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event);
    line.put("requestId", context.getAwsRequestId());
    line.put("id", id);
    long start = System.nanoTime();
    boolean done = run(answer, line);
    line.put("outcome", done ? "done" : "failed");
    line.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    context.getLogger().log(Json.write(line) + "\n");
    return done;
  }

  /** Every failure is reported to the queue, which rings again. */
  private static boolean run(Runnable answer, Map<String, Object> line) {
    try {
      answer.run();
      return true;
    } catch (RuntimeException failure) {
      line.put("failure", failure.getClass().getName());
      line.put("at", String.valueOf(failure.getStackTrace()[0]));
      return false;
    }
  }
}
