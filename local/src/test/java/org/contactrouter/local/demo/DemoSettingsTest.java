package org.contactrouter.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.contactrouter.aws.settings.SettingsDocument;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {
  @Test
  void areValidAndHaveASupervisor() throws IOException {
    Settings settings = SettingsDocument.read(text(), "v000001");

    assertThat(settings.company().name()).isEqualTo("Loja Azul");
    assertThat(settings.agents()).extracting(Agent::supervisor).contains(true);
  }

  private static String text() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/settings.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
