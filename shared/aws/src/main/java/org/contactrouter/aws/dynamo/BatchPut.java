package org.contactrouter.aws.dynamo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts many items, as many at a time as DynamoDB takes. A repeat puts the same again. */
final class BatchPut {
  private static final int ITEMS = 25;
  private static final int ROUNDS = 6;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final DynamoDbClient dynamo;
  private final String table;

  BatchPut(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Puts items of different keys.
   *
   * @throws StoreUnavailable when the table does not take them all
   */
  void putAll(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    for (int from = 0; from < writes.size(); from += ITEMS) {
      put(writes.subList(from, Math.min(writes.size(), from + ITEMS)));
    }
  }

  /** DynamoDB says which it did not take: those again, each time after a longer pause. */
  private void put(List<WriteRequest> writes) {
    List<WriteRequest> left = writes;
    for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
      Map<String, List<WriteRequest>> asked = Map.of(table, left);
      left =
          Guarded.call(
                  "write items", () -> dynamo.batchWriteItem(batch -> batch.requestItems(asked)))
              .unprocessedItems()
              .getOrDefault(table, List.of());
      if (!left.isEmpty()) {
        LockSupport.parkNanos(PAUSE.toNanos() << round);
      }
    }
    if (!left.isEmpty()) {
      throw new StoreUnavailable("the table did not take " + left.size() + " items", null);
    }
  }
}
