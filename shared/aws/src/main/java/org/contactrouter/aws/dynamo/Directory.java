package org.contactrouter.aws.dynamo;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table {@code Directory}: partition {@code kind}, sort {@code id}. */
public final class Directory {
  private final KeyedTable table;

  public Directory(DynamoDbClient dynamo, String table) {
    this.table = new KeyedTable(dynamo, table, "kind");
  }

  Optional<Map<String, AttributeValue>> find(String kind, String id) {
    return table.find(kind, id);
  }

  /** The item for half the price, perhaps as it was a second ago. */
  Optional<Map<String, AttributeValue>> findCheaply(String kind, String id) {
    return table.findCheaply(kind, id);
  }

  void put(String kind, String id, Map<String, AttributeValue> attributes) {
    table.put(kind, id, attributes);
  }

  /** Puts items of one kind, by id. */
  void putAll(String kind, Map<String, Map<String, AttributeValue>> attributes) {
    table.putAll(
        attributes.entrySet().stream()
            .map(one -> table.item(kind, one.getKey(), one.getValue()))
            .toList());
  }

  /** Puts an item if there is none; says whether it did. */
  boolean putNew(String kind, String id, Map<String, AttributeValue> attributes) {
    return table.putIf(
        kind, id, attributes, put -> put.conditionExpression("attribute_not_exists(id)"));
  }

  /** Puts an item if the condition holds; says whether it did. */
  boolean putIf(
      String kind,
      String id,
      Map<String, AttributeValue> attributes,
      String condition,
      Map<String, AttributeValue> values) {
    return table.putIf(
        kind,
        id,
        attributes,
        put -> put.conditionExpression(condition).expressionAttributeValues(values));
  }

  /** Adds one to a counter and gives it. */
  long count(String kind, String id) {
    return table.count(kind, id, "count");
  }
}
