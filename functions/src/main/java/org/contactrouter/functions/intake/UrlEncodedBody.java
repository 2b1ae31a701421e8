package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * {@code application/x-www-form-urlencoded} as the URL Standard parses it: a percent sign without
 * two hexadecimal digits stands for itself, since what a person typed is better kept than refused.
 */
final class UrlEncodedBody {
  private final Charset charset;
  private final Reading into;

  UrlEncodedBody(Charset charset, Reading into) {
    this.charset = charset;
    this.into = into;
  }

  void read(byte[] body) throws UnreadableBody {
    String text = new String(body, ISO_8859_1);
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), "");
      into.add(name, decode(equals < 0 ? "" : pair.substring(equals + 1), name));
    }
  }

  private String decode(String encoded, String field) throws UnreadableBody {
    return Text.decode(bytes(encoded), charset)
        .orElseThrow(() -> UnreadableBody.malformed(ErrorCode.MALFORMED_TEXT, field));
  }

  private static byte[] bytes(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char here = encoded.charAt(i);
      if (here == '%' && isHexadecimal(encoded, i + 1) && isHexadecimal(encoded, i + 2)) {
        bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(here == '+' ? ' ' : here);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHexadecimal(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }
}
