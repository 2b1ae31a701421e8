package org.contactrouter.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.contactrouter.contact.Language;

/**
 * A function behind API Gateway. It never fails towards the gateway: what nobody expected is a 500
 * problem without a word of the cause, and the log line has the rest.
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
    HttpRequest request = GatewayEvents.read(Json.mapper().readTree(event.readAllBytes()));
    long start = System.nanoTime();
    RequestLog log = new RequestLog(context, request);
    HttpResponse response = Cors.open(request, answer(request, log));
    log.write(response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    answer.write(GatewayEvents.write(response));
  }

  /** Catches everything: an error that escaped would reach the client as the gateway's own 502. */
  private HttpResponse answer(HttpRequest request, RequestLog log) {
    try {
      return handle(request);
    } catch (RuntimeException failure) {
      log.failure(failure);
      return failed(request);
    }
  }
}
