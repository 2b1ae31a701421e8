package org.contactrouter.functions.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * Everything that was sent, to be shown again: a known field by its canonical name with the value
   * that counts, any other with all of its values.
   */
  public Map<String, List<String>> typed() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    values.forEach(
        (name, all) ->
            KnownField.of(name)
                .ifPresentOrElse(
                    field ->
                        typed.put(field.canonical(), List.of(last(field).orElseGet(all::getLast))),
                    () -> typed.put(name, all)));
    return typed;
  }

  /** The last value of a field that is not blank, its canonical name before its alias. */
  public Optional<String> last(KnownField field) {
    return field.names().stream()
        .flatMap(name -> all(name).reversed().stream())
        .filter(value -> !Text.isBlank(value))
        .findFirst();
  }

  /** The name under which a field came, the canonical one if it did not. */
  String sentAs(KnownField field) {
    return Stream.concat(
            field.names().stream().filter(this::hasValue),
            field.names().stream().filter(values::containsKey))
        .findFirst()
        .orElse(field.canonical());
  }

  /** Whether a field was sent at all, under any of its names. */
  boolean has(KnownField field) {
    return field.names().stream().anyMatch(values::containsKey);
  }

  /**
   * The form's own fields in the order sent, a repeated one as one text with commas; without
   * control fields (their names begin with {@code _}) and without what was left empty.
   */
  Map<String, String> custom() {
    Map<String, String> custom = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          String text = String.join(", ", all.stream().filter(one -> !one.isEmpty()).toList());
          if (isCustom(name) && !Text.isBlank(text)) {
            custom.put(name, text);
          }
        });
    return custom;
  }

  private static boolean isCustom(String name) {
    return !name.startsWith("_") && KnownField.of(name).isEmpty();
  }

  private boolean hasValue(String name) {
    return all(name).stream().anyMatch(value -> !Text.isBlank(value));
  }
}
