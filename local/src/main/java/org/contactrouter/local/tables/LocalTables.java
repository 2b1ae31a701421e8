package org.contactrouter.local.tables;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The tables of the template in DynamoDB Local, embedded: no port, no telemetry. */
public final class LocalTables implements AutoCloseable {
  /** What the vendor asks to be said. */
  public static final String LICENCE =
      "Tables by Amazon DynamoDB Local, under the DynamoDB Local License Agreement (it asks for an"
          + " AWS account): https://aws.amazon.com/dynamodb/dynamodblocallicense/";

  private final AmazonDynamoDBLocal engine;
  private final CountedWrites counted;

  private LocalTables(AmazonDynamoDBLocal engine) {
    this.engine = engine;
    this.counted = new CountedWrites(engine.dynamoDbClient());
  }

  /** Opens the file, or memory, with the template's tables. */
  public static LocalTables open(Template template, Optional<Path> file) {
    boolean withoutTelemetry = true;
    AmazonDynamoDBLocal engine =
        file.map(path -> DynamoDBEmbedded.create(path.toFile(), withoutTelemetry))
            .orElseGet(() -> DynamoDBEmbedded.create(withoutTelemetry));
    make(template, engine.dynamoDbClient());
    return new LocalTables(engine);
  }

  /** Makes the template's tables, where they are not there yet. */
  public static void make(Template template, DynamoDbClient client) {
    Set<String> existing = new HashSet<>(client.listTables().tableNames());
    for (Template.Table table : template.tables().values()) {
      if (existing.contains(table.id())) {
        check(table, client);
      } else {
        create(table, client);
      }
    }
  }

  /** The client for functions. */
  public DynamoDbClient client() {
    return counted.client();
  }

  /** How much that its client was asked for may have written something. */
  long writes() {
    return counted.count();
  }

  /** The client for streams. */
  public DynamoDbStreamsClient streams() {
    return engine.dynamoDbStreamsClient();
  }

  /** The ARN of the table's stream in the engine. */
  public String streamArn(String table) {
    return client().describeTable(request -> request.tableName(table)).table().latestStreamArn();
  }

  @Override
  public void close() {
    engine.shutdownNow();
  }

  private static void create(Template.Table table, DynamoDbClient client) {
    client.createTable(
        request -> {
          request
              .tableName(table.id())
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(
                  table.attributes().entrySet().stream()
                      .map(entry -> attribute(entry.getKey(), entry.getValue()))
                      .toList())
              .keySchema(key(table.key()));
          if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                table.indexes().stream().map(LocalTables::index).toList());
          }
          table
              .streamView()
              .ifPresent(
                  view ->
                      request.streamSpecification(
                          stream -> stream.streamEnabled(true).streamViewType(view)));
        });
    table
        .ttlAttribute()
        .ifPresent(
            attribute ->
                client.updateTimeToLive(
                    request ->
                        request
                            .tableName(table.id())
                            .timeToLiveSpecification(
                                ttl -> ttl.enabled(true).attributeName(attribute))));
  }

  private static void check(Template.Table table, DynamoDbClient client) {
    TableDescription found = client.describeTable(request -> request.tableName(table.id())).table();
    Set<String> indexes = new HashSet<>();
    found
        .globalSecondaryIndexes()
        .forEach(index -> indexes.add(index.indexName() + index.keySchema()));
    Set<String> wanted = new HashSet<>();
    table.indexes().forEach(index -> wanted.add(index.name() + key(index.key())));
    if (!found.keySchema().equals(key(table.key())) || !indexes.equals(wanted)) {
      throw new TemplateException(
          table.id(), "was stored with other keys than it has now; start with --fresh");
    }
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static GlobalSecondaryIndex index(Template.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(
            projection -> {
              projection.projectionType(index.projection());
              if (!index.included().isEmpty()) {
                projection.nonKeyAttributes(index.included());
              }
            })
        .build();
  }

  private static List<KeySchemaElement> key(Template.Key key) {
    return Stream.concat(
            Stream.of(element(key.partition(), KeyType.HASH)),
            key.sort().stream().map(name -> element(name, KeyType.RANGE)))
        .toList();
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
