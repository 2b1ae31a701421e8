package org.contactrouter.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.log.LogLine;

/**
 * A function behind API Gateway. It never fails towards the gateway: what nobody expected is a 500
 * problem without a word of the cause, and the log line has the rest. The route is logged and never
 * the path, which may hold a token.
 */
public abstract class HttpHandler implements RequestStreamHandler {

  /** The answer; exceptions are for broken assumptions only. */
  protected abstract HttpResponse handle(HttpRequest request);

  /** The answer when {@link #handle} threw: a problem, unless a function has a page for it. */
  protected HttpResponse failed(HttpRequest request) {
    return Problem.of(ProblemKind.UNEXPECTED, Accepts.language(request).orElse(Language.EN))
        .response();
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    LogLine line = new LogLine("http", context);
    HttpRequest request = GatewayEvents.read(Json.mapper().readTree(event.readAllBytes()));
    line.put("method", request.method());
    line.put("route", request.route());
    HttpResponse response = Cors.open(request, answer(request, line));
    line.put("status", response.status());
    line.write();
    answer.write(GatewayEvents.write(response));
  }

  /** Catches everything: an error that escaped would reach the client as the gateway's own 502. */
  private HttpResponse answer(HttpRequest request, LogLine line) {
    try {
      return handle(request);
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      line.failure(failure);
      return failed(request);
    }
  }
}
