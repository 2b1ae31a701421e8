package org.contactrouter.testing;

import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;

/** Settings in memory, never older than the last that were applied. */
public final class InMemorySettings implements SettingsSource {
  private Settings current;

  public InMemorySettings(Settings defaults) {
    this.current = defaults;
  }

  @Override
  public Settings current() {
    return current;
  }

  public void apply(Settings settings) {
    current = settings.after(current.queuesOfWork());
  }
}
