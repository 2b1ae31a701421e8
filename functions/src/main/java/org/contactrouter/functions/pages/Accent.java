package org.contactrouter.functions.pages;

import java.util.Locale;

/**
 * A company's colour, made readable: darkened or lightened until text in it, and text on it, has
 * the contrast of at least 4.5 : 1 that WCAG 2.2 (1.4.3) asks for.
 */
record Accent(int red, int green, int blue) {
  private static final Accent WHITE = new Accent(255, 255, 255);
  private static final Accent BLACK = new Accent(0, 0, 0);
  private static final Accent INK = new Accent(0x0b, 0x14, 0x20);
  private static final Accent LIGHT_CARD = WHITE;
  private static final Accent DARK_CARD = new Accent(0x1d, 0x21, 0x25);
  private static final double READABLE = 5.2;

  /** The colour of {@code rrggbb}. */
  static Accent of(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new Accent(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  /** The rules that replace the stylesheet's own colour. */
  String css() {
    Accent light = towards(BLACK, WHITE);
    Accent dark = towards(WHITE, INK);
    return ":root { --accent: %s; --on-accent: #fff; --tint-accent: %s }\n"
            .formatted(light.hex(), LIGHT_CARD.mixed(light, 0.1).hex())
        + "@media (prefers-color-scheme: dark) {\n  :root { --accent: %s; --on-accent: %s; --tint-accent: %s }\n}\n"
            .formatted(dark.hex(), INK.hex(), DARK_CARD.mixed(dark, 0.1).hex());
  }

  /** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
  double contrast(Accent other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  Accent mixed(Accent other, double share) {
    return new Accent(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue).toLowerCase(Locale.ROOT);
  }

  private Accent towards(Accent end, Accent against) {
    Accent colour = this;
    for (int step = 1; step <= 50 && colour.worst(end, against) < READABLE; step++) {
      colour = mixed(end, step / 50.0);
    }
    return colour;
  }

  /**
   * The lower contrast: of the colour with what stands on it, and with the page's tint under it.
   */
  private double worst(Accent end, Accent against) {
    Accent card = end.equals(BLACK) ? LIGHT_CARD : DARK_CARD;
    return Math.min(contrast(against), contrast(card.mixed(this, 0.1)));
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
