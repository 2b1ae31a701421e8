package org.contactrouter.local.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactrouter.local.queues.LocalQueues;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.LocalClock;
import org.contactrouter.local.time.Moments;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** The services of the template on ports of 127.0.0.1, for functions in processes of their own. */
public final class Services {
  private static final String SENT =
      "<SendRawEmailResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\">"
          + "<SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult>"
          + "</SendRawEmailResponse>";

  private final LocalDynamoDBRequestHandler engine =
      new LocalDynamoDBRequestHandler(0, true, null, true, false);
  private final Server tables = new Server();
  private final LocalQueues queues;
  private final HttpServer mail;
  private final AtomicInteger mails = new AtomicInteger();
  private final DynamoDbClient dynamo;

  /** Starts them, with the tables and queues of the template. */
  public Services(Template template) throws Exception {
    ServerConnector connector = new ServerConnector(tables);
    connector.setHost("127.0.0.1");
    tables.addConnector(connector);
    tables.setHandler(new LocalDynamoDBServerHandler(engine, null));
    tables.start();
    queues = LocalQueues.start(template, LocalClock.inMemory(), new Moments(), () -> {});
    mail = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    mail.createContext("/", this::takeMail);
    mail.start();
    dynamo =
        DynamoDbClient.builder()
            .endpointOverride(local(connector.getLocalPort()))
            .region(Region.of(Names.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    LocalTables.make(template, dynamo);
  }

  /** What tells a process where the services are. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local",
        "AWS_REGION",
        Names.REGION,
        "AWS_ENDPOINT_URL_DYNAMODB",
        dynamo.serviceClientConfiguration().endpointOverride().orElseThrow().toString(),
        "AWS_ENDPOINT_URL_SQS",
        sqs().serviceClientConfiguration().endpointOverride().orElseThrow().toString(),
        "AWS_ENDPOINT_URL_SES",
        local(mail.getAddress().getPort()).toString());
  }

  public DynamoDbClient dynamo() {
    return dynamo;
  }

  public SqsClient sqs() {
    return queues.client();
  }

  /** How many mails were sent. */
  public int mails() {
    return mails.get();
  }

  public void stop() throws Exception {
    dynamo.close();
    mail.stop(0);
    queues.close();
    tables.stop();
    engine.shutdown();
  }

  private void takeMail(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      mails.incrementAndGet();
      byte[] sent = SENT.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(200, sent.length);
      exchange.getResponseBody().write(sent);
    }
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
