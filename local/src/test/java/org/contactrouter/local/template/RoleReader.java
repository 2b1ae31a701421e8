package org.contactrouter.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads what the template lets each function do, when mail is sent. Resources are named as in the
 * template: {@code CasesTable}, {@code CasesTable/index/customer}. What it does not understand it
 * refuses by name.
 */
public final class RoleReader {
  private static final String ARN =
      "^arn:\\$\\{AWS::Partition}:([a-z]+):\\$\\{AWS::Region}:\\$\\{AWS::AccountId}:";
  private static final Set<String> OF_A_ROLE = Set.of("AssumeRolePolicyDocument", "Policies");
  private static final Set<String> OF_A_STATEMENT =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");
  private static final Set<String> CONDITIONS = Set.of("ForAllValues:StringEquals", "StringEquals");
  private static final Set<String> KEYS = Set.of("dynamodb:LeadingKeys", "ses:FromAddress");

  private final JsonNode resources;

  private RoleReader(JsonNode resources) {
    this.resources = resources;
  }

  /**
   * One statement of a role, with one action on one resource.
   *
   * @param only the partitions of a table or the sender of a mail that it is limited to
   */
  public record Statement(String role, String action, String resource, List<String> only) {}

  /** The statements of each function's role. */
  public static SortedMap<String, List<Statement>> read(Path template) throws IOException {
    JsonNode resources = Yaml.read(Files.readString(template)).path("Resources");
    SortedMap<String, List<Statement>> read = new TreeMap<>();
    resources.forEachEntry(
        (id, resource) -> {
          if (resource.path("Type").asString("").equals("AWS::Serverless::Function")) {
            read.put(id, new RoleReader(resources).function(id, resource.path("Properties")));
          }
        });
    return read;
  }

  private List<Statement> function(String id, JsonNode function) {
    understood(id, function.has("Policies") ? Set.of("Policies") : Set.of(), Set.of());
    String role = name(id, function.path("Role"));
    JsonNode properties = resources.path(role).path("Properties");
    understood(role, names(properties), OF_A_ROLE);
    return properties
        .path("Policies")
        .valueStream()
        .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
        .map(statement -> statement.has("Fn::If") ? withMail(role, statement) : statement)
        .flatMap(statement -> statement(role, statement))
        .toList();
  }

  private static JsonNode withMail(String role, JsonNode choice) {
    JsonNode parts = choice.path("Fn::If");
    understood(role, Set.of(parts.path(0).asString("")), Set.of("HasMailFrom"));
    understood(role, Set.of(parts.path(2).path("Ref").asString("")), Set.of("AWS::NoValue"));
    return parts.path(1);
  }

  private static Stream<Statement> statement(String role, JsonNode statement) {
    understood(role, names(statement), OF_A_STATEMENT);
    understood(role, Set.of(statement.path("Effect").asString("")), Set.of("Allow"));
    List<String> only = only(role, statement.path("Condition"));
    return list(statement.path("Action"))
        .flatMap(
            action ->
                list(statement.path("Resource"))
                    .map(
                        resource ->
                            new Statement(role, action.stringValue(), name(role, resource), only)));
  }

  private static List<String> only(String role, JsonNode condition) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operator : condition.properties()) {
      understood(role, Set.of(operator.getKey()), CONDITIONS);
      understood(role, names(operator.getValue()), KEYS);
      operator
          .getValue()
          .valueStream()
          .flatMap(RoleReader::list)
          .map(value -> value.isObject() ? value.path("Ref").stringValue() : value.stringValue())
          .forEach(values::add);
    }
    return List.copyOf(values);
  }

  private static String name(String place, JsonNode resource) {
    JsonNode attribute = resource.path("Fn::GetAtt");
    return Optional.of(attribute)
        .filter(JsonNode::isArray)
        .map(parts -> parts.path(0).stringValue() + suffix(parts.path(1).stringValue()))
        .or(
            () ->
                resource
                    .path("Fn::Sub")
                    .stringValueOpt()
                    .map(
                        text ->
                            text.replaceFirst(ARN, "$1:").replaceAll("\\$\\{(\\w+)\\.Arn}", "$1")))
        .orElseThrow(() -> new TemplateException(place, resource + " is no resource of its own"));
  }

  private static String suffix(String attribute) {
    return attribute.equals("StreamArn") ? "/stream" : "";
  }

  private static Stream<JsonNode> list(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream() : Stream.of(oneOrMore);
  }

  private static Set<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static void understood(String place, Set<String> found, Set<String> known) {
    for (String name : found) {
      if (!known.contains(name)) {
        throw new TemplateException(place, name + " is not understood in a role");
      }
    }
  }
}
