package org.contactrouter.functions.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of an {@code Accept} header.
 *
 * @param type {@code text/html}, {@code text/*} or {@code *}{@code /*}, in lower case
 * @param weight the quality value, 0 to 1; one that cannot be read counts as 0
 */
record MediaRange(String type, double weight) {
  private static final Pattern QUALITY =
      Pattern.compile("^q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)$");

  static MediaRange of(String text) {
    List<String> parts = List.of(text.toLowerCase(Locale.ROOT).split(";", -1));
    double weight = 1;
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      Matcher quality = QUALITY.matcher(parameter);
      if (quality.matches()) {
        weight = Double.parseDouble(quality.group(1));
      } else if (parameter.startsWith("q")) {
        weight = 0;
      }
    }
    return new MediaRange(parts.getFirst().strip(), weight);
  }

  boolean covers(String wanted) {
    return switch (precision()) {
      case 1 -> true;
      case 2 -> wanted.startsWith(type.substring(0, type.length() - 1));
      default -> type.equals(wanted);
    };
  }

  /** 1 for any type, 2 for any subtype, 3 for a type in full. */
  int precision() {
    if (type.equals("*/*")) {
      return 1;
    }
    return type.endsWith("/*") ? 2 : 3;
  }
}
