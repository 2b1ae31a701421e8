package org.contactrouter.local.tables;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A filter of an event source mapping. Values, {@code prefix}, {@code suffix}, {@code exists},
 * {@code anything-but} and {@code equals-ignore-case} are understood; anything else is refused.
 */
final class EventPattern {
  private EventPattern() {}

  /** Whether every field of the pattern matches the event. */
  static boolean matches(JsonNode pattern, JsonNode event) {
    return pattern
        .propertyStream()
        .allMatch(
            field -> {
              JsonNode value = event.path(field.getKey());
              return field.getValue().isArray()
                  ? field.getValue().valueStream().anyMatch(rule -> accepts(rule, value))
                  : matches(field.getValue(), value);
            });
  }

  private static boolean accepts(JsonNode rule, JsonNode value) {
    if (!rule.isObject()) {
      return rule.equals(value);
    }
    String name = rule.propertyNames().iterator().next();
    JsonNode operand = rule.path(name);
    return switch (name) {
      case "exists" -> operand.booleanValue() != value.isMissingNode();
      case "prefix" -> value.isString() && value.stringValue().startsWith(operand.stringValue());
      case "suffix" -> value.isString() && value.stringValue().endsWith(operand.stringValue());
      case "equals-ignore-case" -> value.isString() && lower(value).equals(lower(operand));
      case "anything-but" -> !value.isMissingNode() && !listed(operand, value);
      default ->
          throw new IllegalArgumentException("template: filter " + name + " is not understood");
    };
  }

  private static boolean listed(JsonNode operand, JsonNode value) {
    return operand.isArray()
        ? operand.valueStream().anyMatch(rule -> accepts(rule, value))
        : accepts(operand, value);
  }

  private static String lower(JsonNode value) {
    return value.stringValue().toLowerCase(Locale.ROOT);
  }
}
