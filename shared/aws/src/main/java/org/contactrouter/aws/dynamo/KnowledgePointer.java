package org.contactrouter.aws.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.aws.json.StoredJson;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which version of each language counts, and which did before.
 *
 * <pre>{@code
 * { part: "pointer", id: "current", versions: "{\"pt\":\"v000012\"}", before: "{\"pt\":\"v000011\"}" }
 * }</pre>
 *
 * @param read the stored text of the versions; empty before the first publication
 */
record KnowledgePointer(
    Optional<AttributeValue> read, Map<String, String> versions, Map<String, String> before) {
  private static final String PART = "pointer";
  private static final String ID = "current";
  private static final String VERSIONS = "versions";
  private static final String BEFORE = "before";

  static KnowledgePointer read(KnowledgeTable table) {
    return of(table.find(PART, ID));
  }

  /** The pointer for half the price, perhaps as it was a second ago. */
  static KnowledgePointer readCheaply(KnowledgeTable table) {
    return of(table.findCheaply(PART, ID));
  }

  private static KnowledgePointer of(Optional<Map<String, AttributeValue>> found) {
    return found
        .map(
            item ->
                new KnowledgePointer(
                    Optional.ofNullable(item.get(VERSIONS)),
                    versions(Attributes.text(item, VERSIONS)),
                    versions(Attributes.text(item, BEFORE))))
        .orElseGet(() -> new KnowledgePointer(Optional.empty(), Map.of(), Map.of()));
  }

  /** Whether a later version than this one is current in any of these languages. */
  boolean isLaterThan(String version, List<String> languages) {
    return languages.stream()
        .anyMatch(language -> versions.getOrDefault(language, "").compareTo(version) > 0);
  }

  /** Makes other versions the current ones, unless someone did since this was read. */
  boolean moveTo(KnowledgeTable table, Map<String, String> others) {
    return table.replace(
        PART,
        ID,
        Map.of(
            VERSIONS, Attributes.text(StoredJson.write(others)),
            BEFORE, Attributes.text(StoredJson.write(versions))),
        VERSIONS,
        read);
  }

  @SuppressWarnings("unchecked") // a JSON object of texts, written above
  private static Map<String, String> versions(String json) {
    return (Map<String, String>) StoredJson.read(json, Map.class);
  }
}
