package org.contactrouter.functions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** The functions' one JSON mapper: times as ISO-8601 text, an empty {@code Optional} left out. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The value, a record or a map, as JSON text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
