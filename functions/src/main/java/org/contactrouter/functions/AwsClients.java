package org.contactrouter.functions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of a deployment. A call has two seconds and three attempts of 700 ms at most; nothing
 * above them tries again.
 */
final class AwsClients {
  private static final Duration CALL = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofMillis(700);
  private static final int ATTEMPTS = 3;
  private static final String SNAPSHOTS = "snap-start";

  private AwsClients() {}

  static Clients create(Map<String, String> environment) {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    List<ExecutionInterceptor> interceptors =
        SNAPSHOTS.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))
            ? List.of(ConnectionsOfSnapshots.registered())
            : List.of();
    return new Clients(
        () -> built(DynamoDbClient.builder(), http, interceptors),
        () -> built(SqsClient.builder(), http, interceptors),
        () -> built(SesClient.builder(), http, interceptors));
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      B builder, SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
    return builder
        .httpClient(http)
        .overrideConfiguration(
            limits ->
                limits
                    .executionInterceptors(interceptors)
                    .apiCallTimeout(CALL)
                    .apiCallAttemptTimeout(ATTEMPT)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()))
        .build();
  }
}
