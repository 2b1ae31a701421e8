package org.contactrouter.local.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;

/** All functions of the template. Their calls run on threads of the system: some only compute. */
public final class LocalFunctions implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("function-", 0).factory());
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

  /**
   * Makes every handler that the template names, in its order: the one that takes contacts comes
   * first, and makes the secret that others need. {@code ended} is called after each call.
   */
  public LocalFunctions(
      Template template, HandlerFactory handlers, FunctionLog log, Runnable ended) {
    template
        .functions()
        .values()
        .forEach(
            function ->
                functions.put(
                    function.id(),
                    new LocalFunction(function, handler(function, handlers), threads, log, ended)));
  }

  /** Every function, in the order of the template. */
  public List<LocalFunction> all() {
    return List.copyOf(functions.values());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Object handler(Template.Function function, HandlerFactory handlers) {
    Map<String, String> environment = new LinkedHashMap<>(function.environment());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
    environment.put("AWS_REGION", Names.REGION);
    String name = function.handler().replaceFirst("::.*", "");
    try {
      return handlers.create(Class.forName(name), Map.copyOf(environment));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "template: " + function.id() + ".Handler: there is no class " + name, e);
    }
  }
}
