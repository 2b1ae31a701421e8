package org.contactrouter.local.cost;

import java.util.List;
import org.contactrouter.local.recorded.Call;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What services say that calls consumed. */
final class Consumed {
  private Consumed() {}

  /** What a call is metered as. */
  static Usage by(Call call) {
    SdkResponse response =
        call.response().orElseThrow(() -> new AssertionError("refused: " + call.request()));
    return switch (response) {
      case GetItemResponse get -> reads(List.of(get.consumedCapacity()));
      case QueryResponse query ->
          Usage.of(Meter.READ_UNITS, asked(call, query.consumedCapacity().capacityUnits()));
      case BatchGetItemResponse batch -> reads(batch.consumedCapacity());
      case PutItemResponse put -> writes(List.of(put.consumedCapacity()));
      case UpdateItemResponse update -> writes(List.of(update.consumedCapacity()));
      case BatchWriteItemResponse batch -> writes(batch.consumedCapacity());
      case TransactWriteItemsResponse transaction -> transacted(call, transaction);
      case SendMessageResponse _, SendMessageBatchResponse _ -> Usage.of(Meter.QUEUE_REQUESTS, 1);
      case SendRawEmailResponse _ -> Usage.of(Meter.MAILS, 1);
      default -> throw new AssertionError("what does this cost? " + response);
    };
  }

  /**
   * A query that finds nothing costs as much as one that finds little; not so in DynamoDB Local.
   */
  private static double asked(Call call, double units) {
    boolean consistent = Boolean.TRUE.equals(((QueryRequest) call.request()).consistentRead());
    return Math.max(units, consistent ? 1 : 0.5);
  }

  /**
   * Each item of a transaction costs twice what it costs alone, two units at least, where DynamoDB
   * Local takes several small ones together. Its places in indexes cost what they cost alone, as <a
   * href="https://github.com/nubo-db/dynoxide/pull/188">was measured on DynamoDB</a>; DynamoDB
   * Local doubles them too.
   */
  private static Usage transacted(Call call, TransactWriteItemsResponse transaction) {
    int items = ((TransactWriteItemsRequest) call.request()).transactItems().size();
    double tables =
        transaction.consumedCapacity().stream()
            .mapToDouble(consumed -> consumed.table().capacityUnits())
            .sum();
    double indexes = (units(transaction.consumedCapacity()) - tables) / 2;
    return Usage.of(Meter.WRITE_UNITS, Math.max(2 * items, tables) + indexes);
  }

  private static Usage reads(List<ConsumedCapacity> consumed) {
    return Usage.of(Meter.READ_UNITS, units(consumed));
  }

  private static Usage writes(List<ConsumedCapacity> consumed) {
    return Usage.of(Meter.WRITE_UNITS, units(consumed));
  }

  private static double units(List<ConsumedCapacity> consumed) {
    return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
