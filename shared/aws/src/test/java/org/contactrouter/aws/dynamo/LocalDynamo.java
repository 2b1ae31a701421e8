package org.contactrouter.aws.dynamo;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in memory, on a free port of 127.0.0.1, so that the adapters' requests go through
 * the whole SDK. One for all tests: each has tables of its own.
 */
final class LocalDynamo {
  private static final URI ENDPOINT = start();

  private LocalDynamo() {}

  /** A client with as many attempts as in production, whose calls go through these. */
  static DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(ENDPOINT)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            configuration -> {
              configuration.retryStrategy(
                  AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(3).build());
              for (ExecutionInterceptor interceptor : interceptors) {
                configuration.addExecutionInterceptor(interceptor);
              }
            })
        .build();
  }

  static URI endpoint() {
    return ENDPOINT;
  }

  private static URI start() {
    try {
      LocalDynamoDBRequestHandler tables =
          new LocalDynamoDBRequestHandler(0, true, null, true, false);
      Server server = new Server();
      ServerConnector connector = new ServerConnector(server);
      connector.setHost("127.0.0.1");
      server.addConnector(connector);
      server.setHandler(new LocalDynamoDBServerHandler(tables, null));
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(tables::shutdown));
      return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local does not start", failure);
    }
  }
}
