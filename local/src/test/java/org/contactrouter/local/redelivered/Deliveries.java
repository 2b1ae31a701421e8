package org.contactrouter.local.redelivered;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactrouter.local.functions.HandlerFactory;
import org.contactrouter.local.functions.HeardHandler;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.functions.WiredHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event that a function was called with, so that it can come again. */
final class Deliveries {
  private final List<Delivery> all = new CopyOnWriteArrayList<>();

  /** An event, and the function that it came to. */
  record Delivery(String function, RequestStreamHandler handler, byte[] event, Context context) {
    /** Whether it is a request to publish: each is a version of its own, whatever was before. */
    boolean publishes() {
      JsonNode request = JsonMapper.shared().readTree(event);
      return request.path("httpMethod").asString("").equals("PUT")
          && request.path("path").asString("").endsWith("/api/knowledge");
    }

    /** What the others are called that do as it does: beats of the schedule, looks at a page. */
    Optional<String> alike() {
      JsonNode request = JsonMapper.shared().readTree(event);
      boolean minute = request.path("source").asString("").equals("aws.events");
      boolean look = request.path("httpMethod").asString("").equals("GET");
      return minute || look
          ? Optional.of(function + request.path("path").asString(""))
          : Optional.empty();
    }

    /** Calls the function with it again. */
    void again() {
      try {
        handler.handleRequest(
            new ByteArrayInputStream(event), OutputStream.nullOutputStream(), context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Handlers whose events are remembered. */
  HandlerFactory on(LocalClients clients) {
    return (handler, environment) -> {
      String function = Objects.requireNonNull(environment.get("AWS_LAMBDA_FUNCTION_NAME"));
      Object made = new WiredHandlers(clients).create(handler, environment);
      return new Remembering(function, new HeardHandler(function, made, run -> {}));
    };
  }

  /** What came since this was last asked. */
  List<Delivery> latest() {
    List<Delivery> latest = List.copyOf(all);
    all.clear();
    return latest;
  }

  private final class Remembering implements RequestStreamHandler {
    private final String function;
    private final RequestStreamHandler handler;

    private Remembering(String function, RequestStreamHandler handler) {
      this.function = function;
      this.handler = handler;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      byte[] event = in.readAllBytes();
      all.add(new Delivery(function, handler, event, context));
      handler.handleRequest(new ByteArrayInputStream(event), out, context);
    }
  }
}
