package org.contactrouter.local.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields in an event that was accepted, read in another way than the router reads them: by the
 * JDK's URL decoder, into a JSON tree, and by splitting.
 */
final class Decoded {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]*))");
  private static final Pattern NAME =
      Pattern.compile(";\\s*name\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*))");
  private static final Pattern UNESCAPED = Pattern.compile("[\\x80-\\xFF]|%(?![0-9A-Fa-f]{2})");

  private Decoded() {}

  static Map<String, List<String>> fields(JsonNode event) {
    String type = contentType(event);
    byte[] body = body(event);
    return switch (type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT)) {
      case "application/x-www-form-urlencoded" -> form(type, charset -> urlEncoded(body, charset));
      case "application/json" -> json(new String(body, charset(type, UTF_8)));
      case "multipart/form-data" -> form(type, charset -> parts(body, type, charset));
      default -> throw new AssertionError("accepted as " + type);
    };
  }

  /**
   * By the type's charset, else by the form's own field for it, else UTF-8 if it is nothing else.
   */
  private static Map<String, List<String>> form(
      String type, Function<Charset, Map<String, List<String>>> reader) {
    Map<String, List<String>> plain = reader.apply(ISO_8859_1);
    Charset otherwise =
        plain.getOrDefault("_charset_", List.of()).stream()
            .findFirst()
            .filter(label -> !label.isBlank())
            .map(label -> charset("; charset=" + label, UTF_8))
            .orElseGet(() -> isUtf8(plain) ? UTF_8 : Charset.forName("windows-1252"));
    return reader.apply(charset(type, otherwise));
  }

  private static boolean isUtf8(Map<String, List<String>> plain) {
    return Stream.concat(plain.keySet().stream(), plain.values().stream().flatMap(List::stream))
        .map(text -> text.getBytes(ISO_8859_1))
        .allMatch(bytes -> Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes));
  }

  private static String contentType(JsonNode event) {
    JsonNode several = event.path("multiValueHeaders");
    JsonNode headers = several.isObject() ? several : event.path("headers");
    return headers.properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .map(Map.Entry::getValue)
        .map(value -> value.isArray() ? value.path(0) : value)
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse("");
  }

  private static byte[] body(JsonNode event) {
    String text = event.path("body").asString("");
    if (!event.path("isBase64Encoded").asBoolean(false)) {
      return text.getBytes(UTF_8);
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException itIsNot) {
      return text.getBytes(UTF_8);
    }
  }

  /** By the label's meaning in the Encoding Standard: Latin-1 is windows-1252 on the web. */
  private static Charset charset(String type, Charset otherwise) {
    return CHARSET
        .matcher(type)
        .results()
        .findFirst()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(
            label ->
                label.equals("iso-8859-1") || label.equals("us-ascii") ? "windows-1252" : label)
        .map(Charset::forName)
        .orElse(otherwise);
  }

  private static Map<String, List<String>> urlEncoded(byte[] body, Charset charset) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : new String(body, ISO_8859_1).split("&", -1)) {
      String[] sides = pair.split("=", 2);
      add(fields, url(sides[0], charset), sides.length == 1 ? "" : url(sides[1], charset));
    }
    return fields;
  }

  private static String url(String raw, Charset charset) {
    String escaped =
        UNESCAPED
            .matcher(raw)
            .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    return URLDecoder.decode(escaped, charset);
  }

  /** Numbers and the two truths are told as they are written, which holds for plain decimals. */
  private static Map<String, List<String>> json(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(text.startsWith("\uFEFF") ? text.substring(1) : text)
        .properties()
        .forEach(
            member -> {
              List<JsonNode> values = new ArrayList<>();
              if (member.getValue().isArray()) {
                member.getValue().forEach(values::add);
              } else {
                values.add(member.getValue());
              }
              values.stream()
                  .filter(value -> !value.isNull())
                  .forEach(value -> add(fields, member.getKey(), value.asString()));
            });
    return fields;
  }

  private static Map<String, List<String>> parts(byte[] body, String type, Charset charset) {
    MatchResult found = BOUNDARY.matcher(type).results().findFirst().orElseThrow();
    String boundary = found.group(1) == null ? found.group(2).strip() : found.group(1);
    String whole = "\r\n" + new String(body, ISO_8859_1);
    String[] pieces = whole.split(Pattern.quote("\r\n--" + boundary), -1);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 1; !pieces[i].startsWith("--"); i++) {
      String[] halves = pieces[i].split("\r\n\r\n", 2);
      String disposition = disposition(halves[0]);
      if (!disposition.contains("filename")) {
        MatchResult name = NAME.matcher(disposition).results().toList().getLast();
        String written = name.group(1) == null ? name.group(2) : name.group(1);
        add(
            fields,
            new String(written.getBytes(ISO_8859_1), charset),
            new String(halves[1].getBytes(ISO_8859_1), charset(halves[0], charset)));
      }
    }
    return fields;
  }

  private static String disposition(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition"))
        .reduce("", (first, last) -> last);
  }

  private static void add(Map<String, List<String>> fields, String name, String value) {
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
  }
}
