package org.contactrouter.functions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.contactrouter.functions.http.Requests.request;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactrouter.functions.http.Body;
import org.contactrouter.functions.http.HttpRequest;
import org.contactrouter.functions.http.Json;

/** The three ways to send the same fields, as browsers and scripts write them. */
enum Encoding {
  URL_ENCODED("application/x-www-form-urlencoded") {
    @Override
    String body(Map<String, List<String>> fields) {
      return pairs(fields)
          .map(pair -> url(pair.getKey()) + "=" + url(pair.getValue()))
          .collect(joining("&"));
    }
  },
  MULTIPART("multipart/form-data; boundary=----Boundary7MA4") {
    @Override
    String body(Map<String, List<String>> fields) {
      return pairs(fields).map(Encoding::part).collect(joining()) + "------Boundary7MA4--\r\n";
    }
  },
  JSON("application/json") {
    @Override
    String body(Map<String, List<String>> fields) {
      Map<String, Object> object = new LinkedHashMap<>();
      fields.forEach(
          (name, values) -> object.put(name, values.size() == 1 ? values.getFirst() : values));
      return Json.write(object);
    }
  };

  private final String mediaType;

  Encoding(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract String body(Map<String, List<String>> fields);

  HttpRequest post(Map<String, List<String>> fields) {
    return post(mediaType, Body.of(body(fields)));
  }

  /** One value to a field. */
  HttpRequest postSingle(Map<String, String> fields) {
    Map<String, List<String>> several = new LinkedHashMap<>();
    fields.forEach((name, value) -> several.put(name, List.of(value)));
    return post(several);
  }

  static HttpRequest post(String mediaType, Body body) {
    return request("POST", "/f/contact", Map.of("Content-Type", mediaType), body);
  }

  static HttpRequest json(String json) {
    return post("application/json", Body.of(json));
  }

  static HttpRequest form(String body) {
    return post("application/x-www-form-urlencoded", Body.of(body));
  }

  static HttpRequest multipart(String body) {
    return post("multipart/form-data; boundary=b", Body.of(body.replace("\n", "\r\n")));
  }

  private static Stream<Map.Entry<String, String>> pairs(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String part(Map.Entry<String, String> field) {
    String name = field.getKey().replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    return "------Boundary7MA4\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, field.getValue());
  }
}
