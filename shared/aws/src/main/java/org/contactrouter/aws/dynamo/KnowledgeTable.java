package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final DynamoDbClient dynamo;
  private final String table;

  public KnowledgeTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  Optional<Map<String, AttributeValue>> find(String part, String id) {
    return Guarded.call(
        "read knowledge",
        () -> {
          var found =
              dynamo.getItem(get -> get.tableName(table).key(key(part, id)).consistentRead(true));
          return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
        });
  }

  void put(String part, String id, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.putAll(key(part, id));
    Guarded.call("write knowledge", () -> dynamo.putItem(put -> put.tableName(table).item(item)));
  }

  /** Adds one to a counter and gives it. */
  long count(String part, String id) {
    return Guarded.call(
        "count knowledge",
        () ->
            Attributes.number(
                dynamo
                    .updateItem(
                        update ->
                            update
                                .tableName(table)
                                .key(key(part, id))
                                .updateExpression("add #last :one")
                                .expressionAttributeNames(Map.of("#last", "last"))
                                .expressionAttributeValues(Map.of(":one", Attributes.number(1)))
                                .returnValues("UPDATED_NEW"))
                    .attributes(),
                "last"));
  }

  /** Puts bytes as chunks. A repeat writes the same. */
  void putBytes(String part, byte[] bytes) {
    List<byte[]> chunks = new ArrayList<>();
    for (int from = 0; from == 0 || from < bytes.length; from += CHUNK) {
      chunks.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
    }
    for (int i = chunks.size() - 1; i >= 0; i--) {
      put(
          chunk(part, i),
          "chunk",
          Map.of(
              "bytes",
              AttributeValue.fromB(SdkBytes.fromByteArray(chunks.get(i))),
              "chunks",
              Attributes.number(chunks.size())));
    }
  }

  /** The bytes that were put; empty when they are not all there. */
  Optional<byte[]> bytes(String part) {
    Optional<Map<String, AttributeValue>> first = find(chunk(part, 0), "chunk");
    if (first.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    long chunks = Attributes.number(first.get(), "chunks");
    for (int i = 0; i < chunks; i++) {
      Optional<AttributeValue> bytes =
          find(chunk(part, i), "chunk").flatMap(item -> Optional.ofNullable(item.get("bytes")));
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      whole.writeBytes(bytes.get().b().asByteArray());
    }
    return Optional.of(whole.toByteArray());
  }

  private static String chunk(String part, int number) {
    return String.format(Locale.ROOT, "%s#%03d", part, number);
  }

  private static Map<String, AttributeValue> key(String part, String id) {
    return Map.of("part", text(part), "id", text(id));
  }
}
