package org.contactrouter.functions.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.contactrouter.aws.settings.InvalidSettings;
import org.contactrouter.aws.settings.SettingsDocument;
import org.contactrouter.settings.Settings;

/** Any text as a settings document: it is read, or refused with a place for each problem. */
public final class SettingsFuzz {
  private SettingsFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Settings settings = SettingsDocument.read(new String(input, UTF_8), "v1");
      assertThat(settings.queues()).isNotEmpty();
    } catch (InvalidSettings refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allMatch(problem -> problem.matches("(?s)/.*: .*"));
    }
  }
}
