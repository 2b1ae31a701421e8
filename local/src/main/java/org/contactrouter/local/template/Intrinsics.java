package org.contactrouter.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation's functions and conditions, as far as they can be computed on one machine. */
final class Intrinsics {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Set<String> FUNCTIONS = Set.of("Ref", "Condition");

  private final Map<String, String> parameters;
  private final JsonNode conditions;
  private final JsonNode resources;

  Intrinsics(Map<String, String> parameters, JsonNode conditions, JsonNode resources) {
    this.parameters = Map.copyOf(parameters);
    this.conditions = conditions;
    this.resources = resources;
  }

  /** The value with every function computed; {@code AWS::NoValue} disappears from what holds it. */
  JsonNode resolve(String place, JsonNode value) {
    if (value.isArray()) {
      ArrayNode resolved = JSON.arrayNode();
      for (JsonNode item : value) {
        JsonNode kept = resolve(place, item);
        if (!kept.isMissingNode()) {
          resolved.add(kept);
        }
      }
      return resolved;
    }
    return value.isObject() ? object(place, (ObjectNode) value) : value;
  }

  /** Whether the named condition holds. */
  boolean holds(String place, String condition) {
    JsonNode expression = conditions.path(condition);
    if (expression.isMissingNode()) {
      throw new TemplateException(place, "names the unknown condition " + condition);
    }
    return truth("Conditions." + condition, expression);
  }

  private JsonNode object(String place, ObjectNode object) {
    if (object.size() == 1) {
      String name = object.propertyNames().iterator().next();
      if (name.startsWith("Fn::") || FUNCTIONS.contains(name)) {
        return function(place, name, object.path(name));
      }
    }
    ObjectNode resolved = JSON.objectNode();
    object.forEachEntry(
        (name, value) -> {
          JsonNode kept = resolve(place + "." + name, value);
          if (!kept.isMissingNode()) {
            resolved.set(name, kept);
          }
        });
    return resolved;
  }

  private JsonNode function(String place, String name, JsonNode argument) {
    return switch (name) {
      case "Ref" -> reference(place, argument.stringValue());
      case "Fn::GetAtt" -> attribute(place, argument.path(0).stringValue(), text(argument.path(1)));
      case "Fn::Sub" -> substitute(place, argument);
      case "Fn::If" ->
          resolve(place, argument.path(holds(place, argument.path(0).stringValue()) ? 1 : 2));
      case "Fn::Join" -> JSON.stringNode(join(place, argument));
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or", "Condition" ->
          JSON.booleanNode(truth(place, JSON.objectNode().set(name, argument)));
      default -> throw new TemplateException(place, name + " is not understood here");
    };
  }

  private JsonNode reference(String place, String name) {
    if (name.equals("AWS::NoValue")) {
      return JSON.missingNode();
    }
    if (parameters.containsKey(name)) {
      return JSON.stringNode(parameters.get(name));
    }
    JsonNode pseudo = Names.pseudo(name);
    return pseudo.isMissingNode()
        ? JSON.stringNode(Names.reference(type(place, name), name))
        : pseudo;
  }

  private JsonNode attribute(String place, String resource, String attribute) {
    return JSON.stringNode(Names.attribute(type(place, resource), resource, attribute));
  }

  private String type(String place, String resource) {
    JsonNode type = resources.path(resource).path("Type");
    if (!type.isString()) {
      throw new TemplateException(place, "names " + resource + ", which is not in the template");
    }
    return type.stringValue();
  }

  private JsonNode substitute(String place, JsonNode argument) {
    JsonNode own = argument.isArray() ? argument.path(1) : JSON.objectNode();
    String pattern = text(argument.isArray() ? argument.path(0) : argument);
    return JSON.stringNode(
        PLACEHOLDER
            .matcher(pattern)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        placeholder(place, own, found.group(1), found.group(2)))));
  }

  private String placeholder(String place, JsonNode own, String literal, String name) {
    if (!literal.isEmpty()) {
      return "${" + name + "}";
    }
    if (own.has(name)) {
      return text(resolve(place, own.path(name)));
    }
    String[] parts = name.split("\\.", 2);
    return text(parts.length == 1 ? reference(place, name) : attribute(place, parts[0], parts[1]));
  }

  private String join(String place, JsonNode argument) {
    List<String> parts = new ArrayList<>();
    resolve(place, argument.path(1)).forEach(part -> parts.add(text(part)));
    return String.join(text(argument.path(0)), parts);
  }

  private boolean truth(String place, JsonNode expression) {
    String name = expression.propertyNames().iterator().next();
    JsonNode argument = expression.path(name);
    return switch (name) {
      case "Fn::Equals" ->
          text(resolve(place, argument.path(0))).equals(text(resolve(place, argument.path(1))));
      case "Fn::Not" -> !truth(place, argument.path(0));
      case "Fn::And" -> argument.valueStream().allMatch(part -> truth(place, part));
      case "Fn::Or" -> argument.valueStream().anyMatch(part -> truth(place, part));
      case "Condition" -> holds(place, argument.stringValue());
      default -> throw new TemplateException(place, name + " is no condition that is understood");
    };
  }

  private static String text(JsonNode value) {
    return value.asString();
  }
}
