package org.contactrouter.functions.http;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields, several values to a name; names are kept in lower case, as HTTP/2 sends them. */
public record Headers(Map<String, List<String>> values) {
  private static final Headers NONE = new Headers(Map.of());

  public Headers {
    values =
        values.entrySet().stream()
            .flatMap(
                field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
            .collect(
                collectingAndThen(
                    groupingBy(
                        field -> lower(field.getKey()),
                        TreeMap::new,
                        mapping(Map.Entry::getValue, toList())),
                    Collections::unmodifiableMap));
  }

  public static Headers none() {
    return NONE;
  }

  /** The first value of a name, in any case. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a name, in any case, in the order that they came. */
  public List<String> all(String name) {
    return values.getOrDefault(lower(name), List.of());
  }

  /** These fields, with the name's values replaced by one. */
  public Headers with(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(values);
    changed.put(lower(name), List.of(value));
    return new Headers(changed);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
