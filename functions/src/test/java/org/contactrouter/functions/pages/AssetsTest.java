package org.contactrouter.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AssetsTest {
  private final Assets assets = new Assets();

  @Test
  void everyFileIsFoundByTheNameThatPagesUse() {
    for (Asset asset : new Asset[] {assets.style(), assets.script(), assets.icon()}) {
      assertThat(assets.find(asset.name())).contains(asset);
      assertThat(asset.name()).matches("(style|form|icon)-[0-9a-f]{12}\\.(css|js|svg)");
      assertThat(asset.etag()).matches("\"[0-9a-f]{12}\"");
      assertThat(asset.bytes()).isNotEmpty();
    }
  }

  @Test
  void nothingElseIsFound() {
    assertThat(assets.find("style.css")).isEmpty();
    assertThat(assets.find("style-000000000000.css")).isEmpty();
    assertThat(assets.find("../words_en.properties")).isEmpty();
    assertThat(assets.find("accent-zzzzzz.css")).isEmpty();
    assertThat(assets.find("accent-FF0000.css")).isEmpty();
  }

  @Test
  void aCompanysColourIsAStylesheet() {
    Asset colour = assets.find("accent-0b5cad.css").orElseThrow();
    assertThat(colour.contentType()).isEqualTo("text/css; charset=utf-8");
    assertThat(colour.text()).contains("--accent: #0b5cad").contains("prefers-color-scheme: dark");
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
