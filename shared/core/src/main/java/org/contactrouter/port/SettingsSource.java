package org.contactrouter.port;

import org.contactrouter.settings.Settings;

/** The company's settings. */
public interface SettingsSource {

  /**
   * The current settings, at most 30 seconds old; the defaults before the first were applied.
   *
   * @throws StoreUnavailable when they cannot be read and no earlier ones are known
   */
  Settings current();
}
