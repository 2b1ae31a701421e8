package org.contactrouter.aws;

import org.contactrouter.testing.localstack.LocalStack;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Clients of LocalStack; where there is none, the test that asks for one is skipped. */
public final class LocalStackClients {
  private LocalStackClients() {}

  public static <B extends AwsClientBuilder<B, C>, C> C of(B builder) {
    return builder
        .endpointOverride(LocalStack.endpoint())
        .region(Region.of(LocalStack.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
