package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

class KeyedTableTest {
  private static final String OLD = "old";
  private static final String NEW = "new";

  private final LaggingTable lagging = new LaggingTable();
  private final KeyedTable table = new KeyedTable(lagging, "Knowledge", "part");

  @Test
  void findsAlsoWhatACheapReadDoesNotSeeYet() {
    assertThat(table.findAll(List.of(OLD, NEW), "v000001")).containsOnlyKeys(OLD, NEW);
    assertThat(lagging.asked).containsExactly("false: [old, new]", "true: [new]");
  }

  @Test
  void paysForAConsistentReadOnlyWhereItMust() {
    assertThat(table.findAll(List.of(OLD), "v000001")).containsOnlyKeys(OLD);
    assertThat(lagging.asked).containsExactly("false: [old]");
  }

  /** A table whose newest item only a consistent read sees. */
  private static final class LaggingTable implements DynamoDbClient {
    private final List<String> asked = new ArrayList<>();

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      var keys = Objects.requireNonNull(request.requestItems().get("Knowledge"));
      List<String> parts =
          keys.keys().stream().map(key -> Objects.requireNonNull(key.get("part")).s()).toList();
      asked.add(keys.consistentRead() + ": " + parts);
      List<Map<String, AttributeValue>> seen =
          parts.stream()
              .filter(part -> keys.consistentRead() || !part.equals(NEW))
              .map(part -> Map.of("part", AttributeValue.fromS(part)))
              .toList();
      return BatchGetItemResponse.builder().responses(Map.of("Knowledge", seen)).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
