package org.contactrouter.local.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The cases in a table, read by a scan. A case is described by its item {@code head}, or by {@code
 * event#000000} as long as it has no head.
 */
public final class ScannedCases implements CaseLines {
  private static final String HEAD = "head";
  private static final String ACCEPTANCE = "event#000000";

  private final DynamoDbClient client;
  private final String table;

  /** The cases of a table. */
  public ScannedCases(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public List<CaseLine> all() {
    Map<String, CaseLine> cases = new HashMap<>();
    for (Map<String, AttributeValue> item : items()) {
      String id = item.getOrDefault("caseId", AttributeValue.fromS("")).s();
      if (HEAD.equals(text(item, "item"))) {
        cases.put(id, line(id, item));
      } else {
        cases.putIfAbsent(id, line(id, item));
      }
    }
    return List.copyOf(cases.values());
  }

  private List<Map<String, AttributeValue>> items() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, AttributeValue> from = Map.of();
    do {
      ScanResponse page = page(from);
      items.addAll(page.items());
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return items;
  }

  private ScanResponse page(Map<String, AttributeValue> from) {
    return client.scan(
        request -> {
          request
              .tableName(table)
              .filterExpression("#item in (:head, :acceptance)")
              .expressionAttributeNames(Map.of("#item", "item"))
              .expressionAttributeValues(
                  Map.of(
                      ":head", AttributeValue.fromS(HEAD),
                      ":acceptance", AttributeValue.fromS(ACCEPTANCE)));
          if (!from.isEmpty()) {
            request.exclusiveStartKey(from);
          }
        });
  }

  private static CaseLine line(String id, Map<String, AttributeValue> item) {
    return new CaseLine(
        id,
        text(item, "state"),
        text(item, "level"),
        text(item, "assignee"),
        text(item, "queue"),
        text(item, "nextMomentAt"));
  }

  private static @Nullable String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? null : value.s();
  }
}
