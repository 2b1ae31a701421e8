package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.junit.jupiter.api.Test;

/** What every source of settings must do. */
public abstract class SettingsSourceContract {
  /** The settings before the first were applied. */
  protected static final Settings DEFAULTS = SettingsFixtures.named("Nobody yet", "default");

  /** The source under test. */
  protected abstract SettingsSource source();

  /** Applies the sample settings of a company with this name. */
  protected abstract void apply(String company);

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
}
