package org.contactrouter.functions.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method and a path template, and what answers it.
 *
 * @param template segments are literal or one {@code {name}} each, for example {@code /f/{formId}}
 */
public record Route(String method, String template, Function<HttpRequest, HttpResponse> answer) {

  public static Route get(String template, Function<HttpRequest, HttpResponse> answer) {
    return new Route("GET", template, answer);
  }

  public static Route post(String template, Function<HttpRequest, HttpResponse> answer) {
    return new Route("POST", template, answer);
  }

  public static Route put(String template, Function<HttpRequest, HttpResponse> answer) {
    return new Route("PUT", template, answer);
  }

  public static Route delete(String template, Function<HttpRequest, HttpResponse> answer) {
    return new Route("DELETE", template, answer);
  }

  /** The parameters of a path that fits the template, decoded; empty when it does not fit. */
  Optional<Map<String, String>> match(String path) {
    List<String> wanted = List.of(template.split("/", -1));
    List<String> given = List.of(path.split("/", -1));
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (isParameter(wanted.get(i)) && !given.get(i).isEmpty()) {
        String name = wanted.get(i).substring(1, wanted.get(i).length() - 1);
        parameters.put(name, decode(given.get(i)));
      } else if (!wanted.get(i).equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  long parameterCount() {
    return List.of(template.split("/", -1)).stream().filter(Route::isParameter).count();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  /** Percent-decoded; a malformed one stands for itself. */
  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
