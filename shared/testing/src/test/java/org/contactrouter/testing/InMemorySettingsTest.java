package org.contactrouter.testing;

import org.contactrouter.port.SettingsSource;
import org.contactrouter.testing.contract.SettingsSourceContract;
import org.contactrouter.testing.fixture.SettingsFixtures;

class InMemorySettingsTest extends SettingsSourceContract {
  private final InMemorySettings settings = new InMemorySettings(DEFAULTS);

  @Override
  protected SettingsSource source() {
    return settings;
  }

  @Override
  protected void apply(String company) {
    settings.apply(SettingsFixtures.named(company, "v000001"));
  }

  @Override
  protected void passThirtySeconds() {}
}
