package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** Text that software stumbles over. Each text holds a word that must never be in a log. */
final class Words {
  /** What nobody but a person of these tests writes. */
  static final String SECRET = "marzipan";

  private static final List<String> PIECES =
      List.of(
          "Olá, não recebi.",
          "¿Dónde está?",
          "日本語のお客様",
          "שלום \u202Eabc\u202C",
          "e\u0301\u0323\u0308",
          "👩\u200D👩\u200D👧\uFE0F",
          "🙏🏽",
          "\uD834\uDD1E",
          "\uFEFF",
          "\uFFFD\uFFFE\uFFFF",
          "\u0001\u0008\u001B[2J\u007F",
          "\u0085\u2028\u2029",
          "\r\n.\r\n",
          "\n\n\r\r",
          "\t  \u00A0\u3000 ",
          "%41%00%zz%",
          "+a+b+ &x=y; #",
          "\"'\\\\u0000\\ud800",
          "<script>alert(1)</script></textarea>",
          "{\"message\":[1,null]}",
          "--boundary--\r\n--boundary",
          "${jndi:ldap://x} {{7*7}} $(id)",
          "I want my refund by Friday!!!");

  private Words() {}

  /** At most as many code points, and no fewer than the secret word has. */
  static String some(Random random, int atMost) {
    StringBuilder text = new StringBuilder(SECRET);
    for (int i = random.nextInt(6); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      if (text.length() + piece.length() < atMost) {
        text.insert(random.nextBoolean() ? 0 : text.length(), piece);
      }
    }
    return text.toString();
  }

  /** The same without what a charset cannot say. */
  static String in(Charset charset, String text) {
    return charset.equals(UTF_8)
        ? text
        : text.codePoints()
            .filter(point -> charset.newEncoder().canEncode(Character.toString(point)))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
