package org.contactrouter.local.functions;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contactrouter.local.template.Template;

/**
 * A function of the template with its one instance, which is called by several threads at once: a
 * handler holds no state of a call.
 */
public final class LocalFunction {
  private final Template.Function definition;
  private final Calls calls;
  private final ExecutorService threads;
  private final FunctionLog log;
  private final Runnable ended;

  LocalFunction(
      Template.Function definition,
      Object handler,
      ExecutorService threads,
      FunctionLog log,
      Runnable ended) {
    this.definition = definition;
    this.calls = Calls.of(handler);
    this.threads = threads;
    this.log = log;
    this.ended = ended;
  }

  /** What the template says about it. */
  public Template.Function definition() {
    return definition;
  }

  /** Calls the function with an event and waits for its end, at most for its timeout. */
  public Invocation invoke(byte[] event) {
    Future<byte[]> answer =
        threads.submit(() -> calls.call(event, new LocalContext(definition, log)));
    try {
      return new Invocation.Returned(
          answer.get(definition.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return failed(cause);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return failed(
          new TimeoutException("no end within " + definition.timeout().toSeconds() + " s"));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Invocation.Failed("Interrupted", "the local system stops");
    } finally {
      ended.run();
    }
  }

  private Invocation failed(Throwable cause) {
    log.failed(definition.id(), cause);
    return new Invocation.Failed(cause.getClass().getName(), String.valueOf(cause.getMessage()));
  }
}
