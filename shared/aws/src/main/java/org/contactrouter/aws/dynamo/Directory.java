package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The table {@code Directory}: partition {@code kind}, sort {@code id}. */
public final class Directory {
  private final DynamoDbClient dynamo;
  private final String table;

  public Directory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  Optional<Map<String, AttributeValue>> find(String kind, String id) {
    return Guarded.call(
        "read " + kind,
        () -> {
          var found =
              dynamo.getItem(get -> get.tableName(table).key(key(kind, id)).consistentRead(true));
          return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
        });
  }

  void put(String kind, String id, Map<String, AttributeValue> attributes) {
    Guarded.call(
        "write " + kind,
        () -> dynamo.putItem(put -> put.tableName(table).item(item(kind, id, attributes))));
  }

  /** Puts an item if there is none; says whether it did. */
  boolean putNew(String kind, String id, Map<String, AttributeValue> attributes) {
    return putIf(kind, id, attributes, "attribute_not_exists(id)", Map.of());
  }

  /** Puts an item if the condition holds; says whether it did. */
  boolean putIf(
      String kind,
      String id,
      Map<String, AttributeValue> attributes,
      String condition,
      Map<String, AttributeValue> values) {
    return Guarded.call(
        "write " + kind,
        () -> {
          try {
            dynamo.putItem(
                put -> {
                  put.tableName(table)
                      .item(item(kind, id, attributes))
                      .conditionExpression(condition);
                  if (!values.isEmpty()) {
                    put.expressionAttributeValues(values);
                  }
                });
            return true;
          } catch (ConditionalCheckFailedException there) {
            return false;
          }
        });
  }

  /** Adds one to a counter and gives it. */
  long count(String kind, String id) {
    return Guarded.call(
        "count " + kind,
        () ->
            Attributes.number(
                dynamo
                    .updateItem(
                        update ->
                            update
                                .tableName(table)
                                .key(key(kind, id))
                                .updateExpression("add #count :one")
                                .expressionAttributeNames(Map.of("#count", "count"))
                                .expressionAttributeValues(Map.of(":one", Attributes.number(1)))
                                .returnValues("UPDATED_NEW"))
                    .attributes(),
                "count"));
  }

  private static Map<String, AttributeValue> item(
      String kind, String id, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.putAll(key(kind, id));
    return item;
  }

  private static Map<String, AttributeValue> key(String kind, String id) {
    return Map.of("kind", text(kind), "id", text(id));
  }
}
