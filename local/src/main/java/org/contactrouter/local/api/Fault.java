package org.contactrouter.local.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A named error or warning of the API. */
public record Fault(String code, String text) {

  /** Reads one of {@code errors} or {@code warnings}. */
  public static Fault of(JsonNode json) {
    String place = json.path("pointer").asString(json.path("field").asString(""));
    String text =
        Stream.of(
                json.path("entry").asString(""),
                json.path("language").asString(""),
                place.isEmpty() ? "" : place + ":",
                json.path("message").asString(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Fault(json.path("code").asString(""), text);
  }

  @Override
  public String toString() {
    return code + " " + text;
  }
}
