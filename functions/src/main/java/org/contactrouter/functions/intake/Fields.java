package org.contactrouter.functions.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed, in the order sent: every name with its values, whichever encoding carried them.
 */
public record Fields(Map<String, List<String>> values) {
  private static final Fields NONE = new Fields(Map.of());

  public Fields {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Collections.unmodifiableMap(copy);
  }

  public static Fields none() {
    return NONE;
  }

  /** The values of a name as it was sent, none if it was not. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
