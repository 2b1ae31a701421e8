package org.contactrouter.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.contactrouter.local.functions.Invocation;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.template.Template;

/** The REST API of the template on 127.0.0.1, with pages of the local system beside it. */
public final class Gateway implements AutoCloseable {
  /** API Gateway's limit of a request. */
  private static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Lambda's limit of an event and of an answer. */
  private static final int MOST_PAYLOAD = 6 * 1024 * 1024;

  private final HttpServer server;

  private Gateway(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes a port, 0 for any free one; nothing is answered before {@link #open}.
   *
   * @throws java.net.BindException if the port is taken
   */
  public static Gateway bind(int port) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory()));
    return new Gateway(server);
  }

  /** Where it is, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers from now on: first the template's routes, then the pages. */
  public void open(
      Template template, List<LocalFunction> functions, InstantSource clock, LocalPage pages) {
    Front front =
        new Front(
            new Routes(functions),
            new ProxyEvents(template.binaryMediaTypes(), clock),
            new OwnAnswers(template.gatewayResponses()),
            pages);
    server.createContext("/", exchange -> serve(exchange, front));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void serve(HttpExchange exchange, Front front) throws IOException {
    try (exchange) {
      front.answer(Request.of(exchange, MOST_BYTES)).send(exchange);
    }
  }

  private record Front(Routes routes, ProxyEvents events, OwnAnswers own, LocalPage pages) {

    Answer answer(Request request) {
      if (!Visitors.namesThisMachine(request)) {
        return own.refused("This server answers to 127.0.0.1 and localhost only");
      }
      if (request.body().length > MOST_BYTES) {
        return own.tooLarge();
      }
      Optional<Routes.Match> match = routes.find(request.method(), request.path());
      boolean open = match.isPresent() && !match.get().route().iam();
      if (!open && Visitors.comesFromElsewhere(request)) {
        return own.refused("Pages of other sites may not do this");
      }
      return match
          .map(found -> call(request, found))
          .or(() -> pages.answer(request))
          .orElseGet(own::noRoute);
    }

    private Answer call(Request request, Routes.Match match) {
      byte[] event = events.event(request, match).toString().getBytes(StandardCharsets.UTF_8);
      if (event.length > MOST_PAYLOAD) {
        return own.tooLarge();
      }
      boolean binary = events.binary(request.header("Accept").orElse("*/*"));
      return switch (match.function().invoke(event)) {
        case Invocation.Failed _ -> own.failed();
        case Invocation.Returned(byte[] payload) ->
            payload.length > MOST_PAYLOAD
                ? own.failed()
                : ProxyAnswers.read(payload, binary).orElseGet(own::failed);
      };
    }
  }
}
