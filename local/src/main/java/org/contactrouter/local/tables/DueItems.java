package org.contactrouter.local.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.NextMoment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The next moment of all cases, read from the index {@code nextMoment}, whose partitions are the
 * shards {@code 00} to {@code 15} and whose sort key is an ISO-8601 time.
 */
public final class DueItems implements NextMoment {
  private static final String INDEX = "nextMoment";
  private static final int SHARDS = 16;

  private final Template.Table table;
  private final Template.Index index;
  private final DynamoDbClient client;

  private DueItems(Template.Table table, Template.Index index, DynamoDbClient client) {
    this.table = table;
    this.index = index;
    this.client = client;
  }

  /** One for each table of the template that has the index. */
  public static List<NextMoment> of(Template template, DynamoDbClient client) {
    return template.tables().values().stream()
        .flatMap(
            table ->
                table.indexes().stream()
                    .filter(index -> index.name().equals(INDEX))
                    .<NextMoment>map(index -> new DueItems(table, index, client)))
        .toList();
  }

  @Override
  public Optional<Instant> after(Instant now) {
    return IntStream.range(0, SHARDS)
        .mapToObj("%02d"::formatted)
        .flatMap(shard -> first(shard, now).stream())
        .min(Instant::compareTo);
  }

  private Optional<Instant> first(String shard, Instant now) {
    String sort = index.key().sort().orElseThrow();
    return client
        .query(
            request ->
                request
                    .tableName(table.id())
                    .indexName(INDEX)
                    .limit(1)
                    .keyConditionExpression("#shard = :shard and #moment > :now")
                    .expressionAttributeNames(
                        Map.of("#shard", index.key().partition(), "#moment", sort))
                    .expressionAttributeValues(
                        Map.of(
                            ":shard", AttributeValue.fromS(shard),
                            ":now", AttributeValue.fromS(now.toString()))))
        .items()
        .stream()
        .map(item -> Instant.parse(item.getOrDefault(sort, AttributeValue.fromS("")).s()))
        .findFirst();
  }
}
