package org.contactrouter.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small server that takes contacts in its own way and tells what it pleases of its cases. */
final class Cases implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final List<JsonNode> posted = new ArrayList<>();

  record Told(int status, String body) {}

  Cases(Function<JsonNode, Told> form, String cases) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", exchange -> send(exchange, new Told(200, "{}")));
    server.createContext("/local/cases", exchange -> send(exchange, new Told(200, cases)));
    server.createContext("/f/contact", exchange -> send(exchange, taken(exchange, form)));
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<JsonNode> posted() {
    return posted;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Told taken(HttpExchange exchange, Function<JsonNode, Told> form) throws IOException {
    JsonNode contact = JSON.readTree(exchange.getRequestBody().readAllBytes());
    posted.add(contact);
    return form.apply(contact);
  }

  private static void send(HttpExchange exchange, Told told) throws IOException {
    byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(told.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
