package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** What may be wrong with a request, and with an event. */
final class Mutations {
  private static final int LIMIT = 256 * 1024;
  private static final List<String> JUNK =
      List.of(
          "",
          " ",
          "*",
          ",",
          ";",
          ";;q=;=",
          "\"",
          "\"unclosed",
          "a\r\nX-Injected: 1",
          "\u0000\u0001\u007F",
          "é日本🙏\uFEFF\u202E",
          "%00%0d%0a%zz",
          "../../../etc/passwd",
          "null",
          "-1",
          "NaN",
          "1e999999999",
          "q=0;q=1;q=x",
          "{}",
          "W/\"*\"",
          "https://",
          "http://[::1",
          "https://user@evil.example:99999/x",
          "\uD800");
  private static final List<String> HEADERS =
      List.of(
          "Accept",
          "ACCEPT",
          "Accept-Language",
          "Content-Encoding",
          "Content-Length",
          "Cookie",
          "Host",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Origin",
          "Range",
          "Referer",
          "Transfer-Encoding",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override",
          "X-Requested-With");
  private static final List<String> TYPES =
      List.of(
          "",
          "text/plain",
          "application/xml",
          "application/JSON ; charset=\"utf-8\"",
          "application/json; charset=utf-16",
          "application/json; charset=none",
          "application/json, text/html",
          "application/problem+json",
          "application/x-www-form-urlencoded;charset=utf-8;charset=utf-16",
          "application/x-www-form-urlencoded; charset=''",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"",
          "multipart/form-data; boundary=another",
          "multipart/mixed; boundary=x",
          "text/csv; header=present");
  private static final List<byte[]> BYTES =
      List.of(
          new byte[] {0},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xE2, (byte) 0x82},
          "%00".getBytes(UTF_8),
          "%ED%A0%80".getBytes(UTF_8),
          "%C0%AF%".getBytes(UTF_8),
          "&message=&message=b&=c&d".getBytes(UTF_8),
          "\\ud83d".getBytes(UTF_8),
          "\",\"message\":\"twice\",\"x\":\"".getBytes(UTF_8),
          "\r\n--".getBytes(UTF_8),
          "\r\n\r\n".getBytes(UTF_8),
          "; filename=\"a.txt\"".getBytes(UTF_8));
  private static final List<String> JSON =
      List.of(
          "",
          "null",
          "[]",
          "\"message\"",
          "{",
          "{\"message\":\"a\",\"message\":\"b\",\"email\":\"a@b.example\"}",
          "{\"message\":{\"a\":{}},\"email\":[[]]}",
          "{\"message\":12.50,\"email\":\"a@b.example\",\"_n\":-0.0E+10}",
          "{\"message\":" + "9".repeat(2_000) + ",\"email\":\"a@b.example\"}",
          "{\"message\":true,\"email\":\"a@b.example\",\"n\":null,\"l\":[1,null,\"x\",false]}",
          "{\"message\":\"\\ud83d\",\"email\":\"a@b.example\"}",
          "{\"message\":\"\\u0000\",\"email\":\"a@b.example\"}",
          "{\"message\":\"a\",\"email\":\"a@b.example\"} {}",
          "{message:'a',/* */}",
          "{\"message\":NaN}",
          "{\"\":\"\",\"message\":\"a\",\"email\":\"a@b.example\"}",
          "{\"entries\":[{}]}",
          "{\"entries\":[{\"id\":null,\"locales\":{\"pt\":{\"phrasings\":[null]}}}]}",
          "{\"company\":[],\"forms\":{},\"agents\":null}",
          "{\"a\":".repeat(40) + "1" + "}".repeat(40),
          "[".repeat(5_000),
          "{\"entries\":".repeat(2_000));
  private static final List<String> SEGMENTS =
      List.of(
          "%00",
          "%2F",
          "%2e%2e%2f%2e%2e",
          "..",
          "%zz",
          "%",
          "%C0%80",
          "%ED%A0%80",
          "contact%2Fsuggestions",
          "contact;x=1",
          "contact ",
          "CONTACT",
          "con\u202Etact",
          "a.b.c.d",
          "....",
          ".",
          "all",
          "-",
          "é",
          "x".repeat(3_000));

  private static final List<String> QUERIES =
      List.of("q=%zz&q", "&&=&", "language=xx&language=es", "q=" + "a".repeat(9_000), "%00=\u0000");

  private final Random random;
  private final Scene scene;

  Mutations(Random random, Scene scene) {
    this.random = random;
    this.scene = scene;
  }

  /** Changes something of a request. */
  void mutate(Wire wire) {
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> header(wire);
      case 3 -> wire.second = !wire.second;
      case 4 -> path(wire);
      case 5 -> wire.query = pick(QUERIES);
      case 6, 7 -> type(wire);
      case 8, 9, 10, 11 -> body(wire);
      case 12 -> json(wire);
      case 13 -> size(wire);
      default -> bytes(wire, BYTES.get(random.nextInt(BYTES.size())));
    }
  }

  private void header(Wire wire) {
    String name = pick(HEADERS);
    String value = random.nextInt(12) == 0 ? pick(JUNK).repeat(2_000) : pick(JUNK);
    if (random.nextBoolean()) {
      wire.replace(name, value);
    } else {
      wire.header(name, value);
    }
  }

  private void path(Wire wire) {
    if (wire.segment.isEmpty()) {
      return;
    }
    int at = random.nextInt(wire.segment.length());
    wire.segment =
        switch (random.nextInt(6)) {
          case 0 -> pick(scene.tokens());
          case 1 -> wire.segment.substring(0, Math.max(1, at));
          case 2 -> wire.segment.toUpperCase(Locale.ROOT);
          case 3 -> wire.segment + pick(SEGMENTS);
          case 4 ->
              wire.segment.substring(0, at)
                  + (char) ('a' + random.nextInt(26))
                  + wire.segment.substring(at + 1);
          default -> pick(SEGMENTS);
        };
  }

  private void type(Wire wire) {
    wire.meant = null;
    if (random.nextInt(4) == 0) {
      wire.header("content-type", pick(TYPES));
    } else {
      wire.replace("Content-Type", pick(TYPES));
    }
  }

  /** Bytes changed, cut off, left out or doubled. */
  private void body(Wire wire) {
    wire.meant = null;
    if (wire.body.length == 0) {
      wire.body = pick(JUNK).getBytes(UTF_8);
      return;
    }
    int from = random.nextInt(wire.body.length);
    int to = from + random.nextInt(wire.body.length - from);
    byte[] head = Arrays.copyOf(wire.body, from);
    byte[] middle = Arrays.copyOfRange(wire.body, from, to);
    byte[] tail = Arrays.copyOfRange(wire.body, to, wire.body.length);
    switch (random.nextInt(4)) {
      case 0 -> wire.body[from] = (byte) random.nextInt(256);
      case 1 -> wire.body = head;
      case 2 -> wire.body = joined(head, tail);
      default -> wire.body = joined(head, middle, middle, tail);
    }
  }

  private void bytes(Wire wire, byte[] inserted) {
    wire.meant = null;
    int at = wire.body.length == 0 ? 0 : random.nextInt(wire.body.length);
    wire.body =
        joined(
            Arrays.copyOf(wire.body, at),
            inserted,
            Arrays.copyOfRange(wire.body, at, wire.body.length));
  }

  private void json(Wire wire) {
    wire.meant = null;
    wire.replace("Content-Type", "application/json");
    wire.body = pick(JSON).getBytes(UTF_8);
    wire.base64 = false;
  }

  /** Around each limit: of the message, of the fields, of the body. */
  private void size(Wire wire) {
    wire.meant = null;
    String one = pick(List.of("a", "é", "🙏", "\r\n"));
    int more = random.nextInt(-1, 2);
    String message = Words.SECRET + one.repeat(20_000 - Words.SECRET.length() + more);
    String fields =
        switch (random.nextInt(4)) {
          case 0 -> "message=" + encoded(message);
          case 1 -> "message=a" + numbered(50 + more);
          case 2 -> "message=a&" + "n".repeat(64 + more) + "=" + encoded(one.repeat(2_000 + more));
          default -> "message=a&filler=";
        };
    String whole = fields + "&email=quill@marzipan.example&_pad=";
    int pad = fields.endsWith("filler=") ? LIMIT + more - whole.length() : 0;
    wire.replace("Content-Type", "application/x-www-form-urlencoded");
    wire.base64 = random.nextBoolean();
    wire.body = (whole + "p".repeat(pad)).getBytes(ISO_8859_1);
  }

  private static String numbered(int fields) {
    return IntStream.range(0, fields).mapToObj("&f%d=b"::formatted).collect(joining());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Leaves out or nulls what an event may lack, or lets its flag lie. */
  void mutate(ObjectNode event, Wire wire) {
    String member =
        pick(
            List.of(
                "headers",
                "multiValueHeaders",
                "queryStringParameters",
                "multiValueQueryStringParameters",
                "pathParameters",
                "rawQueryString",
                "body",
                "isBase64Encoded",
                "requestContext"));
    if (event.has(member)) {
      wire.meant = null;
      switch (random.nextInt(3)) {
        case 0 -> event.remove(member);
        case 1 -> event.putNull(member);
        default -> event.put("isBase64Encoded", !event.path("isBase64Encoded").booleanValue());
      }
    }
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
