package org.contactrouter.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a starting system whether every part answers. */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Health() {}

  /** What {@code GET /healthz} said at the end of patience; empty as soon as it is 200. */
  static Optional<String> fault(URI base) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/healthz")).timeout(PATIENCE).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      Optional<String> fault = ask(http, request);
      while (fault.isPresent() && System.nanoTime() < end) {
        Thread.sleep(PAUSE);
        fault = ask(http, request);
      }
      return fault;
    }
  }

  private static Optional<String> ask(HttpClient http, HttpRequest request)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.empty()
          : Optional.of(answer.statusCode() + " " + answer.body());
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }
}
