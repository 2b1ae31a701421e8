package org.contactrouter.local.functions;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which items of a batch failed, read as Lambda's event source mappings read it. */
public final class BatchAnswer {
  private static final JsonMapper JSON = JsonMapper.shared();

  private BatchAnswer() {}

  /**
   * The identifiers of the failed items among {@code all}. Everything failed when the call failed
   * and when the answer names an item that was not in the batch.
   */
  public static Set<String> failures(Invocation invocation, boolean reported, Set<String> all) {
    return switch (invocation) {
      case Invocation.Failed _ -> all;
      case Invocation.Returned(byte[] payload) -> reported ? named(payload, all) : Set.of();
    };
  }

  private static Set<String> named(byte[] payload, Set<String> all) {
    Set<String> failures = new HashSet<>();
    for (JsonNode failure : parsed(payload).path("batchItemFailures")) {
      String identifier = failure.path("itemIdentifier").asString("");
      if (!all.contains(identifier)) {
        return all;
      }
      failures.add(identifier);
    }
    return failures;
  }

  private static JsonNode parsed(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (JacksonException e) {
      return JSON.nullNode();
    }
  }
}
