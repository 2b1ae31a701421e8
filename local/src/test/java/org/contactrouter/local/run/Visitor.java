package org.contactrouter.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls a system over HTTP. */
public final class Visitor {
  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  /** A visitor of the system at {@code base}. */
  public Visitor(URI base) {
    this.base = base;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
  }

  public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return call(request(method, path, body, headers), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    return call(request("GET", path, new byte[0], headers), BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.ofByteArray(body));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private <T> HttpResponse<T> call(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
