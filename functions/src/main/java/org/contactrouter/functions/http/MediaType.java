package org.contactrouter.functions.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type with its parameters (RFC 9110, 8.3.1).
 *
 * @param type type and subtype in lower case; empty text when there is none
 * @param parameters by name in lower case, unquoted; the first of a name counts
 */
public record MediaType(String type, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s;=]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\"]*+))");

  public MediaType {
    parameters = Map.copyOf(parameters);
  }

  /** The type of a request's body. */
  public static MediaType of(HttpRequest request) {
    return parse(request.header("Content-Type").orElse(""));
  }

  /** Reads leniently: what is no parameter is passed over. */
  public static MediaType parse(String text) {
    int end = text.indexOf(';');
    String type = end < 0 ? text : text.substring(0, end);
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      String value = quoted == null ? matcher.group(3).strip() : quoted.replaceAll("\\\\(.)", "$1");
      parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
    }
    return new MediaType(type.strip().toLowerCase(Locale.ROOT), parameters);
  }

  public boolean is(String wanted) {
    return type.equals(wanted);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
