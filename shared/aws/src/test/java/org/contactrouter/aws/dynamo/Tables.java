package org.contactrouter.aws.dynamo;

import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** New empty tables with the keys that the template gives them. */
final class Tables {
  private static final Projection KEYS =
      Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();

  private Tables() {}

  /** A table of cases; gives its name. */
  static String cases(DynamoDbClient dynamo) {
    String name = "Cases-" + UUID.randomUUID();
    dynamo.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of(
                            "caseId",
                            "item",
                            "momentShard",
                            "nextMomentAt",
                            "queue",
                            "dueAt",
                            "customerDigest",
                            "acceptedAt")
                        .map(Tables::text)
                        .toList())
                .keySchema(key("caseId", KeyType.HASH), key("item", KeyType.RANGE))
                .globalSecondaryIndexes(
                    index("nextMoment", "momentShard", "nextMomentAt", KEYS),
                    index("openWork", "queue", "dueAt", openWork()),
                    index("customer", "customerDigest", "acceptedAt", KEYS)));
    return name;
  }

  /** A directory. */
  static Directory directory(DynamoDbClient dynamo) {
    return new Directory(dynamo, directoryName(dynamo));
  }

  /** The name of a table for a directory. */
  static String directoryName(DynamoDbClient dynamo) {
    return plain(dynamo, "Directory", "kind");
  }

  /** A table of knowledge. */
  static KnowledgeTable knowledge(DynamoDbClient dynamo) {
    return new KnowledgeTable(dynamo, plain(dynamo, "Knowledge", "part"));
  }

  private static String plain(DynamoDbClient dynamo, String what, String partition) {
    String name = what + "-" + UUID.randomUUID();
    dynamo.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(partition), text("id"))
                .keySchema(key(partition, KeyType.HASH), key("id", KeyType.RANGE)));
    return name;
  }

  private static Projection openWork() {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes("assignee", "level", "state")
        .build();
  }

  private static GlobalSecondaryIndex index(
      String name, String partition, String sort, Projection projection) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
        .projection(projection)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
