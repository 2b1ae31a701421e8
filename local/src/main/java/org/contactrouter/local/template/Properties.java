package org.contactrouter.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The properties of one part of the template, which remembers what was read, so that {@link #done}
 * can name what nobody understood.
 */
final class Properties {
  private final String place;
  private final JsonNode values;
  private final Set<String> read = new HashSet<>();

  Properties(String place, JsonNode values) {
    this.place = place;
    this.values = values;
  }

  String place() {
    return place;
  }

  /** The value, or a missing node. */
  JsonNode value(String name) {
    read.add(name);
    return values.path(name);
  }

  Optional<String> text(String name) {
    JsonNode value = value(name);
    if (value.isContainer()) {
      throw wrong(name, "must be a text");
    }
    return value.isMissingNode() ? Optional.empty() : Optional.of(value.asString());
  }

  String required(String name) {
    return text(name).orElseThrow(() -> wrong(name, "is missing"));
  }

  int number(String name, int otherwise) {
    return text(name).map(text -> parse(name, text)).orElse(otherwise);
  }

  Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }

  boolean flag(String name, boolean otherwise) {
    return text(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  Properties part(String name) {
    return new Properties(place + "." + name, value(name));
  }

  /** The parts under a name, by their own names, in the template's order. */
  Map<String, Properties> parts(String name) {
    Map<String, Properties> parts = new LinkedHashMap<>();
    value(name)
        .forEachEntry(
            (key, value) -> parts.put(key, new Properties(place + "." + name + "." + key, value)));
    return parts;
  }

  List<Properties> list(String name) {
    List<Properties> items = new ArrayList<>();
    for (JsonNode item : value(name)) {
      items.add(new Properties(place + "." + name + "[" + items.size() + "]", item));
    }
    return items;
  }

  List<String> texts(String name) {
    return value(name).valueStream().map(JsonNode::asString).toList();
  }

  boolean has(String name) {
    return !value(name).isMissingNode();
  }

  /** Names properties that mean nothing on one machine. */
  Properties without(String... names) {
    read.addAll(List.of(names));
    return this;
  }

  /** Refuses every property that nobody read. */
  void done() {
    for (String name : values.propertyNames()) {
      if (!read.contains(name)) {
        throw wrong(name, "is not understood by the local system, so it would be ignored here");
      }
    }
  }

  TemplateException wrong(String name, String problem) {
    return new TemplateException(place + "." + name, problem);
  }

  private int parse(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw wrong(name, "must be a whole number, not " + text);
    }
  }
}
