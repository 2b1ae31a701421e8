package org.contactrouter.aws.settings;

import org.contactrouter.settings.Settings;

/** The settings of a deployment that nobody has told anything yet. */
public final class DefaultSettings {
  /** The version that they go by. */
  public static final String VERSION = "default";

  private DefaultSettings() {}

  public static Settings read() {
    return SettingsDocument.readAgain(json(), VERSION);
  }

  /** The document itself, to start one's own from. */
  public static String json() {
    return SettingsResource.text("default-settings.json");
  }
}
