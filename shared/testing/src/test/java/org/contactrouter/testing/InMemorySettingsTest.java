package org.contactrouter.testing;

import org.contactrouter.port.SettingsSource;
import org.contactrouter.testing.contract.SettingsSourceContract;

class InMemorySettingsTest extends SettingsSourceContract {
  private final InMemorySettings settings = new InMemorySettings(DEFAULTS);

  @Override
  protected SettingsSource source() {
    return settings;
  }

  @Override
  protected void apply(String company) {
    settings.apply(sample(company, "v000001"));
  }

  @Override
  protected void passThirtySeconds() {}
}
