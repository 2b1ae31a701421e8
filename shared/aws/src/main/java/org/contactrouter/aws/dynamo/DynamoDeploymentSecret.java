package org.contactrouter.aws.dynamo;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.contactrouter.token.DeploymentSecret;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The deployment's secret, made by whoever starts first.
 *
 * <pre>{@code
 * { kind: "deployment", id: "secret", secret: <32 bytes>, createdAt: "2026-11-23T10:02:00.000Z" }
 * }</pre>
 */
public final class DynamoDeploymentSecret {
  private static final String KIND = "deployment";
  private static final String ID = "secret";

  private final Directory directory;

  public DynamoDeploymentSecret(Directory directory) {
    this.directory = directory;
  }

  /** The secret, if one was ever made. */
  public Optional<DeploymentSecret> find() {
    return directory
        .find(KIND, ID)
        .flatMap(item -> Optional.ofNullable(item.get("secret")))
        .map(secret -> new DeploymentSecret(secret.b().asByteArray()));
  }

  /** The secret; a random one is made if there is none. A repeat gives the first. */
  public DeploymentSecret findOrMake(RandomGenerator random, InstantSource clock) {
    Optional<DeploymentSecret> there = find();
    if (there.isPresent()) {
      return there.get();
    }
    byte[] bytes = new byte[DeploymentSecret.LENGTH];
    random.nextBytes(bytes);
    directory.putNew(
        KIND,
        ID,
        Map.of(
            "secret",
            AttributeValue.fromB(SdkBytes.fromByteArray(bytes)),
            "createdAt",
            Attributes.time(clock.instant())));
    return find().orElseThrow();
  }
}
