package org.contactrouter.aws.dynamo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The table {@code Knowledge}: partition {@code part}, sort {@code id}.
 *
 * <p>What is larger than an item is cut into chunks, each in a partition of its own; the first says
 * how many there are.
 */
public final class KnowledgeTable {
  private static final int CHUNK = 350 * 1024;

  private final KeyedTable table;

  public KnowledgeTable(DynamoDbClient dynamo, String table) {
    this.table = new KeyedTable(dynamo, table, "part");
  }

  Optional<Map<String, AttributeValue>> find(String part, String id) {
    return table.find(part, id);
  }

  /** The item for half the price, perhaps as it was a second ago. */
  Optional<Map<String, AttributeValue>> findCheaply(String part, String id) {
    return table.findCheaply(part, id);
  }

  /** The items that never change with an id in these partitions, by partition. */
  Map<String, Map<String, AttributeValue>> findAll(Collection<String> parts, String id) {
    return table.findAll(parts, id);
  }

  void put(String part, String id, Map<String, AttributeValue> attributes) {
    table.put(part, id, attributes);
  }

  /** Puts items with the same id, by partition. */
  void putAll(String id, Map<String, Map<String, AttributeValue>> attributes) {
    table.putAll(
        attributes.entrySet().stream()
            .map(one -> table.item(one.getKey(), id, one.getValue()))
            .toList());
  }

  /** Puts an item if an attribute still is what was read, or still is not there. */
  boolean replace(
      String part,
      String id,
      Map<String, AttributeValue> attributes,
      String attribute,
      Optional<AttributeValue> read) {
    return table.putIf(
        part,
        id,
        attributes,
        put -> {
          put.expressionAttributeNames(Map.of("#read", attribute));
          read.ifPresentOrElse(
              value ->
                  put.conditionExpression("#read = :read")
                      .expressionAttributeValues(Map.of(":read", value)),
              () -> put.conditionExpression("attribute_not_exists(#read)"));
        });
  }

  /** Adds one to a counter and gives it. */
  long count(String part, String id) {
    return table.count(part, id, "last");
  }

  /** Puts bytes as chunks, each with these attributes besides. A repeat writes the same. */
  void putBytes(String part, byte[] bytes, Map<String, AttributeValue> besides) {
    List<byte[]> chunks = new ArrayList<>();
    for (int from = 0; from == 0 || from < bytes.length; from += CHUNK) {
      chunks.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
    }
    for (int i = chunks.size() - 1; i >= 0; i--) {
      Map<String, AttributeValue> chunk = new HashMap<>(besides);
      chunk.put("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(chunks.get(i))));
      chunk.put("chunks", Attributes.number(chunks.size()));
      put(chunk(part, i), "chunk", chunk);
    }
  }

  /** The bytes that were put; empty when they are not all there. */
  Optional<byte[]> bytes(String part) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    long chunks = 1;
    for (int i = 0; i < chunks; i++) {
      Optional<Map<String, AttributeValue>> item = find(chunk(part, i), "chunk");
      Optional<AttributeValue> bytes =
          item.flatMap(found -> Optional.ofNullable(found.get("bytes")));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      whole.writeBytes(bytes.get().b().asByteArray());
      chunks = Attributes.number(item.get(), "chunks");
    }
    return Optional.of(whole.toByteArray());
  }

  private static String chunk(String part, int number) {
    return String.format(Locale.ROOT, "%s#%03d", part, number);
  }
}
