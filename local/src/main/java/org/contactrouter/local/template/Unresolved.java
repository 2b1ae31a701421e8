package org.contactrouter.local.template;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The properties of a resource, of which those of the cloud alone are kept as they were written.
 */
record Unresolved(Intrinsics intrinsics, String id) {
  private static final Set<String> OF_THE_CLOUD =
      Set.of("Role", "Policies", "LoggingConfig", "AccessLogSetting", "Tags");

  JsonNode resolve(JsonNode properties) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    properties.forEachEntry(
        (name, value) -> {
          JsonNode kept =
              OF_THE_CLOUD.contains(name) ? value : intrinsics.resolve(id + "." + name, value);
          if (!kept.isMissingNode()) {
            resolved.set(name, kept);
          }
        });
    return resolved;
  }
}
