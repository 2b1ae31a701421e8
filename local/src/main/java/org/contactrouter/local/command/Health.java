package org.contactrouter.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a starting system whether every part answers. */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Health() {}

  /** Whether {@code GET /healthz} answered 200 before patience ended. */
  static boolean awaited(URI base) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/healthz")).timeout(PATIENCE).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        if (answers(http, request)) {
          return true;
        }
        Thread.sleep(PAUSE);
      }
      return false;
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
