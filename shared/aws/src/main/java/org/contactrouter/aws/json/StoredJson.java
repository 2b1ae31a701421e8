package org.contactrouter.aws.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.contactrouter.cases.Change;
import org.contactrouter.triage.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper for stored records: fields only, times as ISO-8601 text, an empty {@code
 * Optional} left out, fields that it does not know passed over, so that older code reads newer
 * data.
 */
public final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              visibility ->
                  visibility
                      .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                      .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Change.class, Kinds.class)
          .addMixIn(Decision.class, Kinds.class)
          .build();

  private StoredJson() {}

  /** The subtypes of a sealed type, by their simple names. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kinds {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException when it is damaged; the message names the place, not the text
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException damaged) {
      throw new IllegalStateException(
          "stored " + type.getSimpleName() + " is damaged at " + damaged.getPathReference(),
          damaged);
    }
  }
}
