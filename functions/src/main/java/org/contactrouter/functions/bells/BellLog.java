package org.contactrouter.functions.bells;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Consumer;
import org.contactrouter.functions.log.LogLine;

/** One line in the log for each bell. */
public final class BellLog {
  private final String event;
  private final Context context;

  public BellLog(String event, Context context) {
    this.event = event;
    this.context = context;
  }

  /** Runs the answer to a bell, logs it, and says whether it succeeded. */
  public boolean timed(String id, Runnable answer) {
    return timed(
        line -> {
          line.put("id", id);
          answer.run();
        });
  }

  /** The same for an event without an id; what it put into the line is told too. */
  public boolean timed(Consumer<LogLine> answer) {
    LogLine line = new LogLine(event, context);
    boolean done = run(answer, line);
    line.put("outcome", done ? "done" : "failed");
    line.write();
    return done;
  }

  /** What fails is reported to whoever rang, and they ring again. */
  private static boolean run(Consumer<LogLine> answer, LogLine line) {
    try {
      answer.accept(line);
      return true;
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      line.failure(failure);
      return false;
    }
  }
}
