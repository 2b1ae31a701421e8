package org.contactrouter.local.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Calls a running system; over https each request is signed with the user's AWS credentials. */
public final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** A client of the system at {@code base}, which may end in a stage, with or without a slash. */
  public ApiClient(URI base) {
    this.base = URI.create(base.toString().replaceFirst("/+$", ""));
  }

  /** Whether the system runs on this machine. */
  public boolean isLocal() {
    return LOCAL.contains(base.getHost());
  }

  /** Gets a path, which begins with a slash, as JSON. */
  public HttpResponse<String> get(String path) {
    return send("GET", path, Map.of(), new byte[0]);
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @param path begins with a slash
   * @throws CommandException if nobody answers
   */
  public HttpResponse<String> send(
      String method, String path, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(TIMEOUT)
            .header("Accept", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    if (base.getScheme().equals("https")) {
      Signature.headers(method, URI.create(base + path), headers, body).forEach(request::setHeader);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new CommandException("nobody answers at " + base + "; is ./run started there?");
    } catch (IOException e) {
      throw new CommandException(base + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted");
    }
  }
}
