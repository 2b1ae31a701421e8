package org.contactrouter.functions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of a deployment. Nothing above them tries a call again at once. */
final class AwsClients {
  private static final int ATTEMPTS = 3;

  /** One attempt: SES may have taken a mail that is cut off. Its order on the case is the retry. */
  private static final Duration MAIL = Duration.ofSeconds(5);

  private static final String SNAPSHOTS = "snap-start";

  private AwsClients() {}

  static Clients create(Map<String, String> environment, Patience patience) {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    List<ExecutionInterceptor> interceptors =
        SNAPSHOTS.equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))
            ? List.of(ConnectionsOfSnapshots.registered())
            : List.of();
    Consumer<ClientOverrideConfiguration.Builder> calls =
        limits ->
            limits
                .executionInterceptors(interceptors)
                .apiCallTimeout(patience.call())
                .apiCallAttemptTimeout(patience.attempt())
                .retryStrategy(upTo(ATTEMPTS));
    Consumer<ClientOverrideConfiguration.Builder> mails =
        limits ->
            limits.executionInterceptors(interceptors).apiCallTimeout(MAIL).retryStrategy(upTo(1));
    return new Clients(
        () -> built(DynamoDbClient.builder(), http, calls),
        () -> built(SqsClient.builder(), http, calls),
        () -> built(SesClient.builder(), http, mails));
  }

  private static RetryStrategy upTo(int attempts) {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).build();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      B builder, SdkHttpClient http, Consumer<ClientOverrideConfiguration.Builder> limits) {
    return builder.httpClient(http).overrideConfiguration(limits).build();
  }
}
