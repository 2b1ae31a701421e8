package org.contactrouter.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A handler each of whose invocations is heard. */
public final class HeardHandler implements RequestStreamHandler {
  private final String function;
  private final Calls calls;
  private final Consumer<Run> heard;

  /** A handler of a function, as {@link WiredHandlers} makes it. */
  public HeardHandler(String function, Object handler, Consumer<Run> heard) {
    this.function = function;
    this.calls = Calls.of(handler);
    this.heard = heard;
  }

  /** An invocation: the event, the answer and the lines that were logged. */
  public record Run(String function, byte[] event, byte[] answer, List<String> lines) {}

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    List<String> lines = new CopyOnWriteArrayList<>();
    byte[] event = in.readAllBytes();
    byte[] answer = calls.call(event, listened(context, lines));
    heard.accept(new Run(function, event, answer, List.copyOf(lines)));
    out.write(answer);
  }

  /** The same context; what is logged is heard too. */
  private static Context listened(Context context, List<String> lines) {
    LambdaLogger logger =
        new LambdaLogger() {
          @Override
          public void log(String message) {
            lines.add(message);
            context.getLogger().log(message);
          }

          @Override
          public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
          }
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, arguments) ->
                method.getName().equals("getLogger") ? logger : method.invoke(context, arguments));
  }
}
