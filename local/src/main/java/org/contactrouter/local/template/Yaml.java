package org.contactrouter.local.template;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation's YAML as JSON: the short tags become the long functions they stand for. */
final class Yaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Yaml() {}

  /** The document as JSON: {@code !Ref a} is {@code {"Ref":"a"}}. */
  static JsonNode read(String text) {
    Node root =
        new Compose(LoadSettings.builder().build())
            .composeString(text)
            .orElseThrow(() -> new TemplateException("document", "is empty"));
    return json(root);
  }

  private static JsonNode json(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? function(tag.substring(1), plain(node)) : plain(node);
  }

  private static JsonNode function(String name, JsonNode argument) {
    return switch (name) {
      case "Ref", "Condition" -> JSON.objectNode().set(name, argument);
      case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", attribute(argument));
      default -> JSON.objectNode().set("Fn::" + name, argument);
    };
  }

  private static JsonNode attribute(JsonNode argument) {
    if (argument.isArray()) {
      return argument;
    }
    String[] parts = argument.stringValue().split("\\.", 2);
    return JSON.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : "");
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping.getValue());
      case SequenceNode sequence -> {
        var array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new TemplateException("document", "has a " + node.getNodeType());
    };
  }

  private static ObjectNode object(List<NodeTuple> entries) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : entries) {
      String name = ((ScalarNode) entry.getKeyNode()).getValue();
      if (object.has(name)) {
        throw new TemplateException(name, "stands twice in one place");
      }
      object.set(name, json(entry.getValueNode()));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String value = scalar.getValue();
    if (tag.equals(Tag.INT)) {
      return JSON.numberNode(Long.parseLong(value));
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(value);
  }
}
