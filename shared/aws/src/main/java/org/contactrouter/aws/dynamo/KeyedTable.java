package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A table of items with a partition of its own name and the sort key {@code id}. Reads are
 * consistent where nothing else is said.
 */
final class KeyedTable {
  private final DynamoDbClient dynamo;
  private final String table;
  private final String partition;

  /** The table of this name, whose partition key is called {@code partition}. */
  KeyedTable(DynamoDbClient dynamo, String table, String partition) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = partition;
  }

  Optional<Map<String, AttributeValue>> find(String part, String id) {
    return find(part, id, true);
  }

  /** The item for half the price, perhaps as it was a second ago. */
  Optional<Map<String, AttributeValue>> findCheaply(String part, String id) {
    return find(part, id, false);
  }

  private Optional<Map<String, AttributeValue>> find(String part, String id, boolean consistent) {
    return Guarded.call(
        "read by " + partition,
        () -> {
          var found =
              dynamo.getItem(
                  get -> get.tableName(table).key(key(part, id)).consistentRead(consistent));
          return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
        });
  }

  /**
   * The items that never change with an id in these partitions, by partition: with one cheap
   * request, and a consistent one only for what it does not find.
   */
  Map<String, Map<String, AttributeValue>> findAll(Collection<String> parts, String id) {
    Map<String, Map<String, AttributeValue>> items = new HashMap<>(findAll(parts, id, false));
    List<String> missing = parts.stream().filter(part -> !items.containsKey(part)).toList();
    items.putAll(findAll(missing, id, true));
    return items;
  }

  private Map<String, Map<String, AttributeValue>> findAll(
      Collection<String> parts, String id, boolean consistent) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(parts.stream().distinct().map(part -> key(part, id)).toList())
            .consistentRead(consistent)
            .build();
    BatchGetItemResponse found =
        Guarded.call(
            "read by " + partition,
            () -> dynamo.batchGetItem(get -> get.requestItems(Map.of(table, keys))));
    if (!found.unprocessedKeys().isEmpty()) {
      throw new StoreUnavailable("not all items were read by " + partition, null);
    }
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    found
        .responses()
        .getOrDefault(table, List.of())
        .forEach(item -> items.put(text(item, partition), item));
    return items;
  }

  void put(String part, String id, Map<String, AttributeValue> attributes) {
    Guarded.call(
        "write by " + partition,
        () -> dynamo.putItem(put -> put.tableName(table).item(item(part, id, attributes))));
  }

  /** Puts items made by {@link #item}. */
  void putAll(List<Map<String, AttributeValue>> items) {
    new BatchPut(dynamo, table).putAll(items);
  }

  /** Puts an item under a condition; says whether it held. */
  boolean putIf(
      String part,
      String id,
      Map<String, AttributeValue> attributes,
      Consumer<PutItemRequest.Builder> condition) {
    PutItemRequest.Builder put =
        PutItemRequest.builder().tableName(table).item(item(part, id, attributes));
    condition.accept(put);
    return Guarded.call(
        "write by " + partition,
        () -> {
          try {
            dynamo.putItem(put.build());
            return true;
          } catch (ConditionalCheckFailedException notSo) {
            return false;
          }
        });
  }

  /** Adds one to a number of an item and gives it. */
  long count(String part, String id, String attribute) {
    return Guarded.call(
        "count by " + partition,
        () ->
            Attributes.number(
                dynamo
                    .updateItem(
                        update ->
                            update
                                .tableName(table)
                                .key(key(part, id))
                                .updateExpression("add #number :one")
                                .expressionAttributeNames(Map.of("#number", attribute))
                                .expressionAttributeValues(Map.of(":one", Attributes.number(1)))
                                .returnValues("UPDATED_NEW"))
                    .attributes(),
                attribute));
  }

  Map<String, AttributeValue> item(String part, String id, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.putAll(key(part, id));
    return item;
  }

  private Map<String, AttributeValue> key(String part, String id) {
    return Map.of(partition, text(part), "id", text(id));
  }
}
