package org.contactrouter.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a SAM template. What it does not understand about functions, routes, tables and queues it
 * refuses by name, so that the template and the local system cannot drift apart.
 */
public final class TemplateReader {
  private final JsonNode root;
  private final Intrinsics intrinsics;
  private final Map<String, Template.Function> functions = new LinkedHashMap<>();
  private final Map<String, Template.Table> tables = new LinkedHashMap<>();
  private final Map<String, Template.Queue> queues = new LinkedHashMap<>();

  private TemplateReader(JsonNode root, Map<String, String> parameters) {
    this.root = root;
    this.intrinsics =
        new Intrinsics(
            values(root.path("Parameters"), parameters),
            root.path("Conditions"),
            root.path("Resources"));
  }

  /** Reads a file; {@code parameters} go before the template's defaults. */
  public static Template read(Path file, Map<String, String> parameters) throws IOException {
    return read(Files.readString(file), parameters);
  }

  /** Reads a text; {@code parameters} that the template does not have are ignored. */
  public static Template read(String text, Map<String, String> parameters) {
    return new TemplateReader(Yaml.read(text), parameters).template();
  }

  private Template template() {
    ApiReader api = api();
    root.path("Resources").forEachEntry((id, resource) -> resource(id, resource, api));
    Template template =
        new Template(
            Collections.unmodifiableMap(functions),
            Map.copyOf(tables),
            Map.copyOf(queues),
            api.binaryMediaTypes(),
            api.responses());
    TemplateChecks.check(template);
    return template;
  }

  private ApiReader api() {
    return root.path("Resources")
        .propertyStream()
        .filter(entry -> type(entry.getValue()).equals("AWS::Serverless::Api"))
        .map(entry -> ApiReader.read(properties(entry.getKey(), entry.getValue(), "Api")))
        .findFirst()
        .orElseGet(ApiReader::none);
  }

  private void resource(String id, JsonNode resource, ApiReader api) {
    Optional<String> condition = resource.path("Condition").stringValueOpt();
    if (condition.isPresent() && !intrinsics.holds(id, condition.get())) {
      return;
    }
    String type = type(resource);
    switch (type) {
      case "AWS::Serverless::Function" ->
          functions.put(
              id,
              FunctionReader.read(
                  id, properties(id, resource, "Function"), api.defaultAuthorizer()));
      case "AWS::DynamoDB::Table" ->
          tables.put(id, TableReader.read(id, properties(id, resource, "")));
      case "AWS::SQS::Queue" -> queues.put(id, QueueReader.read(id, properties(id, resource, "")));
      case "AWS::Serverless::Api" -> {}
      default -> {
        if (!ApiReader.OF_THE_CLOUD.contains(type)) {
          throw new TemplateException(id, type + " is not understood by the local system");
        }
      }
    }
  }

  private Properties properties(String id, JsonNode resource, String globals) {
    JsonNode own = resource.path("Properties");
    JsonNode shared = root.path("Globals").path(globals);
    JsonNode merged = shared.isObject() ? merged((ObjectNode) shared, own) : own;
    return new Properties(id, new Unresolved(intrinsics, id).resolve(merged));
  }

  /** SAM's rule for globals: maps are merged, lists are joined, anything else is replaced. */
  private static JsonNode merged(ObjectNode shared, JsonNode own) {
    ObjectNode merged = shared.deepCopy();
    own.forEachEntry(
        (name, value) -> {
          JsonNode inherited = merged.path(name);
          if (inherited.isObject() && value.isObject()) {
            merged.set(name, merged((ObjectNode) inherited, value));
          } else if (inherited.isArray() && value.isArray()) {
            merged.set(name, joined(inherited, value));
          } else {
            merged.set(name, value);
          }
        });
    return merged;
  }

  private static JsonNode joined(JsonNode inherited, JsonNode own) {
    ArrayNode joined = JsonNodeFactory.instance.arrayNode();
    inherited.forEach(joined::add);
    own.forEach(joined::add);
    return joined;
  }

  private static String type(JsonNode resource) {
    return resource.path("Type").asString("");
  }

  private static Map<String, String> values(JsonNode declared, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>();
    declared.forEachEntry(
        (name, parameter) -> {
          JsonNode otherwise = parameter.path("Default");
          if (given.containsKey(name)) {
            values.put(name, given.get(name));
          } else if (otherwise.isMissingNode()) {
            throw new TemplateException("Parameters." + name, "has no default and was not given");
          } else {
            values.put(name, otherwise.asString());
          }
        });
    return values;
  }
}
