package org.contactrouter.aws.settings;

import java.util.List;
import java.util.Set;
import org.contactrouter.settings.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads settings from JSON: by the schema first, then what the schema cannot say.
 *
 * <p>The schema knows no field but its own, so no rule can name a fact that is not declared (R20).
 */
public final class SettingsDocument {
  private static final Set<String> PRESETS = Set.of("hybrid", "convenient", "in-depth");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private SettingsDocument() {}

  /**
   * The settings that a document tells.
   *
   * @param version the version that they will go by
   * @throws InvalidSettings when they cannot be used, with every problem that was found
   */
  public static Settings read(String json, String version) {
    JsonNode document = withPreset(tree(json));
    refuse(SettingsSchema.problems(document));
    return checked(document, version);
  }

  /**
   * The settings of a document that {@link #read} has passed before: the schema, whose classes are
   * slow to load, is not asked again.
   */
  public static Settings readAgain(String json, String version) {
    return checked(withPreset(tree(json)), version);
  }

  private static Settings checked(JsonNode document, String version) {
    Settings settings = new SettingsReader(document).read(version);
    refuse(new CrossReferences(settings).problems());
    return settings;
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException broken) {
      throw new InvalidSettings(List.of("/: is not JSON: " + broken.getOriginalMessage()));
    }
  }

  /** The document with the fields of its policy's preset that it does not set itself. */
  private static JsonNode withPreset(JsonNode document) {
    String preset = document.path("policy").path("preset").asString("");
    if (PRESETS.contains(preset)) {
      ObjectNode policy = (ObjectNode) document.path("policy");
      tree(SettingsResource.text(preset + ".json"))
          .properties()
          .forEach(field -> policy.putIfAbsent(field.getKey(), field.getValue()));
    }
    return document;
  }
}
