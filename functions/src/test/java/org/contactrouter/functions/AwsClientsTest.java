package org.contactrouter.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.ses.model.SesException;

/** What the clients of a deployment do with a service that fails. */
class AwsClientsTest {
  private static final int FAILED = 500;

  private final AtomicInteger attempts = new AtomicInteger();
  private final HttpServer service;
  private final Map<String, String> properties;

  AwsClientsTest() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          try (exchange) {
            attempts.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(FAILED, -1);
          }
        });
    properties =
        Map.of(
            "aws.endpointUrl", "http://127.0.0.1:" + service.getAddress().getPort(),
            "aws.region", "eu-west-1",
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test");
  }

  @BeforeEach
  void start() {
    properties.forEach(System::setProperty);
    service.start();
  }

  @AfterEach
  void stop() {
    properties.keySet().forEach(System::clearProperty);
    service.stop(0);
  }

  @Test
  void triesACallThreeTimes() {
    Clients clients = AwsClients.create(Map.of(), Patience.LONG);

    assertThatThrownBy(() -> clients.dynamo().listTables()).isInstanceOf(DynamoDbException.class);

    assertThat(attempts).hasValue(3);
  }

  @Test
  void sendsAMailOnceOnly() {
    Clients clients = AwsClients.create(Map.of(), Patience.LONG);

    assertThatThrownBy(() -> clients.ses().sendRawEmail(mail -> mail.rawMessage(raw -> {})))
        .isInstanceOf(SesException.class);

    assertThat(attempts).hasValue(1);
  }

  @Test
  void waitsLongerWhereNoVisitorDoes() {
    Clients shortly = AwsClients.create(Map.of(), Patience.SHORT);
    Clients longer = AwsClients.create(Map.of(), Patience.LONG);

    assertThat(limits(shortly.dynamo()).apiCallAttemptTimeout()).contains(Duration.ofMillis(700));
    assertThat(limits(longer.sqs()).apiCallAttemptTimeout()).contains(Duration.ofSeconds(4));
    assertThat(limits(longer.ses()).apiCallTimeout()).contains(Duration.ofSeconds(5));
  }

  private static ClientOverrideConfiguration limits(AwsClient client) {
    return client.serviceClientConfiguration().overrideConfiguration();
  }
}
