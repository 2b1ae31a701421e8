package org.contactrouter.functions.snapshot;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.contactrouter.functions.http.Json;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does around a snapshot (SnapStart): before it is taken, the function rehearses,
 * so that all it needs is loaded, compiled and open; after each restore it looks again at what may
 * have changed.
 *
 * <p>What fails is logged, by its class, and left to the first request: when the first snapshot of
 * a deployment is taken there is no bank, and perhaps no table can be read yet. Where there are no
 * snapshots, nothing is done.
 *
 * <pre>{@code
 * {"event":"snapshot","step":"rehearse","outcome":"done","ms":1204}
 * }</pre>
 */
public final class Priming implements Resource {
  private final Runnable rehearse;
  private final Runnable lookAgain;

  Priming(Runnable rehearse, Runnable lookAgain) {
    this.rehearse = rehearse;
    this.lookAgain = lookAgain;
  }

  /** Asks to be told of snapshots, for as long as the caller keeps what this returns. */
  public static Priming of(Runnable rehearse, Runnable lookAgain) {
    Priming priming = new Priming(rehearse, lookAgain);
    Core.getGlobalContext().register(priming);
    return priming;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    attempt("rehearse", rehearse);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    attempt("look again", lookAgain);
  }

  /** A failure that escaped would fail the deployment, or the first request. */
  private static void attempt(String step, Runnable work) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", "snapshot");
    line.put("step", step);
    long start = System.nanoTime();
    try {
      work.run();
      line.put("outcome", "done");
    } catch (RuntimeException | LinkageError failure) {
      line.put("outcome", "failed");
      line.put("failure", failure.getClass().getName());
    }
    line.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    LambdaRuntime.getLogger().log(Json.write(line) + "\n");
  }
}
