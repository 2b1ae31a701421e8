package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AccentTest {

  @Test
  void aReadableColourIsLeftAsItIs() {
    assertThat(Accent.of("0b5cad").css())
        .contains("--accent: #0b5cad")
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void anyColourIsMadeReadable() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String css = Accent.of("%06x".formatted(random.nextInt(1 << 24))).css();
      Accent light = Accent.of(value(css, "--accent: ", 0));
      Accent dark = Accent.of(value(css, "--accent: ", 1));
      assertThat(light.contrast(Accent.of("ffffff"))).isGreaterThan(4.5);
      assertThat(light.contrast(Accent.of("f6f7f8"))).isGreaterThan(4.5);
      assertThat(light.contrast(Accent.of(value(css, "--tint-accent: ", 0)))).isGreaterThan(4.5);
      assertThat(dark.contrast(Accent.of("0b1420"))).isGreaterThan(4.5);
      assertThat(dark.contrast(Accent.of("1d2125"))).isGreaterThan(4.5);
      assertThat(dark.contrast(Accent.of(value(css, "--tint-accent: ", 1)))).isGreaterThan(4.5);
    }
  }

  private static String value(String css, String name, int which) {
    return css.split(name, -1)[which + 1].substring(1, 7);
  }
}
