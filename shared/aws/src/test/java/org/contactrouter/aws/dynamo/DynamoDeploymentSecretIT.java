package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.InstantSource;
import java.util.Random;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.DeploymentSecret;
import org.junit.jupiter.api.Test;

class DynamoDeploymentSecretIT {
  private static final InstantSource CLOCK = InstantSource.fixed(MONDAY);

  private final Directory directory = Tables.directory(LocalDynamo.client());

  @Test
  void isNotThereBeforeItIsMade() {
    assertThat(new DynamoDeploymentSecret(directory).find()).isEmpty();
  }

  @Test
  void isMadeOnceWhoeverStarts() {
    DeploymentSecret first = new DynamoDeploymentSecret(directory).findOrMake(new Random(1), CLOCK);
    DeploymentSecret second =
        new DynamoDeploymentSecret(directory).findOrMake(new Random(2), CLOCK);

    assertThat(new CaseTokens(second).of("one")).isEqualTo(new CaseTokens(first).of("one"));
  }
}
