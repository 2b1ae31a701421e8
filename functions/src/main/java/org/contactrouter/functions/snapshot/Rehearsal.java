package org.contactrouter.functions.snapshot;

import java.util.Map;
import java.util.function.Function;
import org.contactrouter.functions.http.GatewayEvents;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.HttpResponse;
import org.contactrouter.functions.http.Json;

/** Requests that nobody sent, answered from event to event as if they had come. */
public final class Rehearsal {
  private final Function<HttpRequest, HttpResponse> answer;

  public Rehearsal(Function<HttpRequest, HttpResponse> answer) {
    this.answer = answer;
  }

  /** A browser asks for a page. */
  public void get(String resource, String path) {
    request("GET", resource, path, "text/html", "");
  }

  /** A script sends fields. */
  public void post(String resource, String path, Map<String, String> fields) {
    request("POST", resource, path, "application/json", Json.write(fields));
  }

  private void request(String method, String resource, String path, String type, String body) {
    String event =
        Json.write(
            Map.of(
                "httpMethod", method,
                "resource", resource,
                "path", path,
                "headers", Map.of("Accept", type, "Content-Type", type, "Host", "rehearsal"),
                "requestContext", Map.of("path", path),
                "body", body));
    HttpRequest request = GatewayEvents.read(Json.mapper().readTree(event));
    GatewayEvents.write(answer.apply(request));
  }
}
