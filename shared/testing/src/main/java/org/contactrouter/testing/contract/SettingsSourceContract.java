package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** What every source of settings must do. */
public abstract class SettingsSourceContract {
  /** The settings before the first were applied. */
  protected static final Settings DEFAULTS = sample("Nobody yet", "default");

  /** The source under test. */
  protected abstract SettingsSource source();

  /** Applies the {@link #sample} settings of a company with this name. */
  protected abstract void apply(String company);

  /** Settings of a company with this name, whose first word is one of its queues. */
  protected static Settings sample(String company, String version) {
    return SettingsFixtures.withQueue(
        SettingsFixtures.named(company, version), company.split(" ", 2)[0]);
  }

  /** Lets half a minute pass. */
  protected abstract void passThirtySeconds();

  @Test
  void givesTheDefaultsBeforeTheFirst() {
    assertThat(source().current()).isEqualTo(DEFAULTS);
  }

  @Test
  void givesWhatWasAppliedHalfAMinuteLater() {
    source().current();
    apply("Roda");
    passThirtySeconds();

    assertThat(source().current().company().name()).isEqualTo("Roda");
  }

  @Test
  void givesTheLastThatWereApplied() {
    apply("Roda");
    apply("Roda & Filhos");

    assertThat(source().current().company().name()).isEqualTo("Roda & Filhos");
  }

  @Test
  void remembersTheQueuesThatThereWere() {
    apply("Roda");
    apply("Aro");
    apply("Eixo");

    assertThat(source().current().formerQueues()).isEqualTo(Set.of("Nobody", "Roda", "Aro"));

    apply("Roda & Filhos");
    passThirtySeconds();

    assertThat(source().current().formerQueues()).isEqualTo(Set.of("Nobody", "Aro", "Eixo"));
  }
}
