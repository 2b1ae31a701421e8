package org.contactrouter.aws.json;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Locale;
import org.contactrouter.cases.Change;
import org.contactrouter.triage.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapper for stored records: fields only, times as ISO-8601 text, an empty {@code
 * Optional} left out, fields that it does not know passed over, so that older code reads newer
 * data. A field that is missing is damage, unless it is optional. Every text comes back as it was,
 * also one that is no valid Unicode.
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
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .addMixIn(Change.class, Kinds.class)
          .addMixIn(Decision.class, Kinds.class)
          .build();

  private StoredJson() {}

  /** The subtypes of a sealed type, by their simple names. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kinds {}

  public static String write(Object value) {
    return escapeHalfPairs(MAPPER.writeValueAsString(value));
  }

  /** UTF-8 cannot carry half of a surrogate pair; an escape can. */
  private static String escapeHalfPairs(String json) {
    return json.codePoints().anyMatch(StoredJson::isHalfPair)
        ? json.codePoints()
            .mapToObj(
                point ->
                    isHalfPair(point)
                        ? String.format(Locale.ROOT, "\\u%04x", point)
                        : Character.toString(point))
            .collect(joining())
        : json;
  }

  private static boolean isHalfPair(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
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
