package org.contactrouter.functions.snapshot;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.contactrouter.functions.log.LogLine;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does around a snapshot (SnapStart): before it is taken, the function rehearses,
 * so that all it needs is loaded, compiled and open; after each restore it looks again at what may
 * have changed.
 *
 * <p>What fails is logged and left to the first request: when the first snapshot of a deployment is
 * taken there is no bank, and perhaps no table can be read yet. Where there are no snapshots,
 * nothing is done.
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
    LogLine line = new LogLine("snapshot", LambdaRuntime.getLogger());
    line.put("step", step);
    try {
      work.run();
      line.put("outcome", "done");
    } catch (RuntimeException | LinkageError failure) {
      line.put("outcome", "failed");
      line.failure(failure);
    }
    line.write();
  }
}
