package org.contactrouter.functions;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
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

  private AwsClients() {}

  static Clients create() {
    SdkHttpClient http = UrlConnectionHttpClient.create();
    return new Clients(
        built(DynamoDbClient.builder(), http),
        built(SqsClient.builder(), http),
        built(SesClient.builder(), http));
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C built(
      B builder, SdkHttpClient http) {
    return builder
        .httpClient(http)
        .overrideConfiguration(
            limits ->
                limits
                    .apiCallTimeout(CALL)
                    .apiCallAttemptTimeout(ATTEMPT)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(ATTEMPTS)
                            .build()))
        .build();
  }
}
