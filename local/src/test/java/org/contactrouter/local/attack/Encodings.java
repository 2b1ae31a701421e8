package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes fields in one of the encodings and charsets of the contract, in one of many ways. */
final class Encodings {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Random random;

  Encodings(Random random) {
    this.random = random;
  }

  /** Writes the fields into the request; what they then say, in the order sent. */
  Map<String, List<String>> write(Wire wire, Map<String, List<String>> fields) {
    Charset charset = random.nextInt(4) == 0 ? WINDOWS : UTF_8;
    Map<String, List<String>> said = in(charset, fields);
    switch (random.nextInt(3)) {
      case 0 -> urlEncoded(wire, said, charset);
      case 1 -> multipart(wire, said, charset);
      default -> json(wire, said, charset);
    }
    // What the template does not call binary comes as text, which the gateway reads as UTF-8.
    wire.base64 = wire.first("Content-Type").startsWith("multipart") || !charset.equals(UTF_8);
    return said;
  }

  private static Map<String, List<String>> in(Charset charset, Map<String, List<String>> fields) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    fields.forEach(
        (name, values) ->
            said.put(name, values.stream().map(value -> Words.in(charset, value)).toList()));
    return said;
  }

  /** Nothing at all where the text itself tells that it is no UTF-8. */
  private String parameter(Charset charset, Map<String, List<String>> fields) {
    if (charset.equals(WINDOWS) && tells(fields) && random.nextInt(3) == 0) {
      return "";
    }
    return parameter(charset);
  }

  private static boolean tells(Map<String, List<String>> fields) {
    return pairs(fields)
        .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
        .map(text -> text.getBytes(WINDOWS))
        .anyMatch(bytes -> !Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes));
  }

  private String parameter(Charset charset) {
    String label = charset.equals(UTF_8) ? "UTF-8" : pick("windows-1252", "iso-8859-1");
    return charset.equals(UTF_8) && random.nextBoolean() ? "" : "; charset=" + label;
  }

  private void urlEncoded(Wire wire, Map<String, List<String>> fields, Charset charset) {
    wire.replace("Content-Type", "application/x-www-form-urlencoded" + parameter(charset, fields));
    wire.body(
        pairs(fields)
            .map(pair -> url(pair.getKey(), charset) + "=" + url(pair.getValue(), charset))
            .collect(joining("&"))
            .getBytes(ISO_8859_1));
  }

  private String url(String text, Charset charset) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(charset)) {
      boolean plain = (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z');
      if (plain && random.nextInt(20) > 0) {
        encoded.append((char) one);
      } else if (one == ' ' && random.nextBoolean()) {
        encoded.append('+');
      } else {
        encoded.append((random.nextBoolean() ? "%%%02X" : "%%%02x").formatted(one & 0xFF));
      }
    }
    return encoded.toString();
  }

  private void json(Wire wire, Map<String, List<String>> fields, Charset charset) {
    wire.replace("Content-Type", "application/json" + parameter(charset));
    String object =
        fields.entrySet().stream()
            .map(
                field -> {
                  List<String> texts = field.getValue().stream().map(this::string).toList();
                  String value =
                      texts.size() == 1 ? texts.getFirst() : "[" + String.join(",", texts) + "]";
                  return string(field.getKey()) + space() + ":" + space() + value;
                })
            .collect(joining("," + space(), "{" + space(), space() + "}"));
    wire.body((charset.equals(UTF_8) ? pick("", "\uFEFF") + object : object).getBytes(charset));
  }

  private String string(String text) {
    UnaryOperator<String> escape =
        random.nextBoolean()
            ? one -> one.chars().mapToObj("\\u%04x"::formatted).collect(joining())
            : one -> one;
    return text.codePoints()
        .mapToObj(
            point -> {
              String one = Character.toString(point);
              return point < ' ' || point == '"' || point == '\\'
                  ? "\\u%04X".formatted(point)
                  : escape.apply(one);
            })
        .collect(joining("", "\"", "\""));
  }

  private String space() {
    return pick("", " ", "\r\n\t");
  }

  private void multipart(Wire wire, Map<String, List<String>> fields, Charset charset) {
    boolean declared = !charset.equals(UTF_8) && random.nextBoolean();
    String boundary = pick("----WebKitFormBoundaryA1b2C3", "x", "a'()+_,-./:=?b");
    wire.replace(
        "Content-Type",
        pick("multipart/form-data", "Multipart/Form-Data")
            + "; boundary=\""
            + boundary
            + "\""
            + (declared ? "" : parameter(charset, fields)));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(pick("", "preamble\r\n").getBytes(UTF_8));
    pairs(fields)
        .forEach(
            pair -> {
              String head =
                  "--%s%s\r\n%s: form-data; name=\"%s\"\r\n%s\r\n"
                      .formatted(
                          boundary,
                          pick("", "  "),
                          pick("Content-Disposition", "content-disposition"),
                          pair.getKey(),
                          declared
                              ? "Content-Type: text/plain; charset=windows-1252\r\n"
                              : pick("", "Content-Type: text/plain\r\n"));
              body.writeBytes(head.getBytes(charset));
              body.writeBytes(pair.getValue().getBytes(charset));
              body.writeBytes("\r\n".getBytes(UTF_8));
            });
    body.writeBytes(("--" + boundary + "--" + pick("", "\r\n", "\r\nepilogue")).getBytes(UTF_8));
    wire.body(body.toByteArray());
  }

  private static Stream<Map.Entry<String, String>> pairs(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
