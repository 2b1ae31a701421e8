package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.contactrouter.functions.http.MediaType;

/**
 * {@code application/x-www-form-urlencoded} as the URL Standard parses it: a percent sign without
 * two hexadecimal digits stands for itself, since what a person typed is better kept than refused.
 */
final class UrlEncodedBody {
  private final MediaType type;
  private final Reading into;

  UrlEncodedBody(MediaType type, Reading into) {
    this.type = type;
    this.into = into;
  }

  /** A name and its value, before they are text. */
  private record Pair(byte[] name, byte[] value) {
    static Pair of(String encoded) {
      int equals = encoded.indexOf('=');
      return equals < 0
          ? new Pair(bytes(encoded), new byte[0])
          : new Pair(bytes(encoded.substring(0, equals)), bytes(encoded.substring(equals + 1)));
    }

    boolean isCharset() {
      return new String(name, ISO_8859_1).equals(Charsets.FIELD);
    }
  }

  void read(byte[] body) throws UnreadableBody {
    List<Pair> pairs =
        Stream.of(new String(body, ISO_8859_1).split("&", -1)).map(Pair::of).toList();
    Charset charset =
        Charsets.ofForm(
            type,
            pairs.stream()
                .filter(Pair::isCharset)
                .map(pair -> new String(pair.value(), ISO_8859_1))
                .findFirst(),
            pairs.stream().flatMap(pair -> Stream.of(pair.name(), pair.value())).toList());
    for (Pair pair : pairs) {
      String name = decode(pair.name(), charset, "");
      into.add(name, decode(pair.value(), charset, name));
    }
  }

  private static String decode(byte[] bytes, Charset charset, String field) throws UnreadableBody {
    return Text.decode(bytes, charset)
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
