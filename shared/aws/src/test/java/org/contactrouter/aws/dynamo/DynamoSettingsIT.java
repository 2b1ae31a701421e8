package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.contract.SettingsSourceContract;
import org.junit.jupiter.api.Test;

class DynamoSettingsIT extends SettingsSourceContract {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final DynamoSettings settings =
      new DynamoSettings(
          Tables.directory(LocalDynamo.client()), SettingsSourceContract::sample, DEFAULTS, clock);

  @Override
  protected SettingsSource source() {
    return settings;
  }

  @Override
  protected void apply(String company) {
    assertThat(settings.apply(company)).isPresent();
  }

  @Override
  protected void passThirtySeconds() {
    clock.advance(Duration.ofSeconds(30));
  }

  @Test
  void givesEachDocumentTheNextVersion() {
    assertThat(settings.apply("Roda")).contains("v000001");
    assertThat(settings.apply("Roda & Filhos")).contains("v000002");

    assertThat(settings.current().version()).isEqualTo("v000002");
    assertThat(settings.document()).contains("Roda & Filhos");
  }

  @Test
  void keepsTheVersionOfADocumentThatIsCurrentAlready() {
    settings.apply("Roda");

    assertThat(settings.apply("Roda")).contains("v000001");
    assertThat(settings.current().version()).isEqualTo("v000001");
  }

  @Test
  void keepsADocumentLargerThanAnItem() {
    String large = "Roda " + "é".repeat(300_000);

    settings.apply(large);

    assertThat(settings.document()).contains(large);
  }
}
