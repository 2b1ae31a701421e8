package org.contactrouter.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ConnectionsOfSnapshotsTest {
  private final ConnectionsOfSnapshots connections = new ConnectionsOfSnapshots();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();
  private final DynamoDbClient tables =
      DynamoDbClient.builder()
          .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
          .region(Region.EU_WEST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
          .httpClient(UrlConnectionHttpClient.create())
          .overrideConfiguration(override -> override.addExecutionInterceptor(connections))
          .build();

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    tables.close();
    server.stop(0);
  }

  @Test
  void leavesNoOpenConnectionForTheSnapshot() {
    tables.listTables();
    tables.listTables();

    assertThat(asked).containsExactly("close", "close");
  }

  @Test
  void keepsConnectionsAfterARestore() {
    connections.afterRestore(Core.getGlobalContext());

    tables.listTables();

    assertThat(asked).containsExactly("keep-alive");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestHeaders().getFirst("Connection"));
      exchange.getRequestBody().readAllBytes();
      byte[] none = "{\"TableNames\":[]}".getBytes(UTF_8);
      exchange.sendResponseHeaders(200, none.length);
      exchange.getResponseBody().write(none);
    }
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
