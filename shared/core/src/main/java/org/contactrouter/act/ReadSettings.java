package org.contactrouter.act;

import java.util.List;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;

/** Reads the settings, and falls back to the defaults rather than turn a customer away. */
public final class ReadSettings {
  private final SettingsSource source;
  private final Settings defaults;

  public ReadSettings(SettingsSource source, Settings defaults) {
    this.source = source;
    this.defaults = defaults;
  }

  public KnownSettings known() {
    try {
      return new KnownSettings(source.current(), List.of());
    } catch (StoreUnavailable unreadable) {
      return new KnownSettings(defaults, List.of("settings"));
    }
  }
}
