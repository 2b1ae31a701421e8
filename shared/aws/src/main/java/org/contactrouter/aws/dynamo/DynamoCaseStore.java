package org.contactrouter.aws.dynamo;

import static org.contactrouter.aws.dynamo.Attributes.number;
import static org.contactrouter.aws.dynamo.Attributes.text;
import static org.contactrouter.aws.dynamo.Attributes.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.CaseHead;
import org.contactrouter.cases.CaseState;
import org.contactrouter.port.CaseStore;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Cases in the table {@code Cases}; {@link CaseItems} shows the items.
 *
 * <p>Accepting is one conditional put. An act is one transaction: the item of its events, only if
 * it is not there, and the head, only if its version is the one that was read. The first act also
 * takes the index attributes off the acceptance. Both are safe to repeat.
 */
public final class DynamoCaseStore implements CaseStore {
  private static final String NEW_ITEM = "attribute_not_exists(caseId)";
  private static final int LATEST = 50;

  /** So many items DynamoDB writes at once. */
  private static final int LARGEST_TRANSACTION = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoCaseStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Acceptance accept(Case opened) {
    Map<String, AttributeValue> item = CaseItems.acceptance(opened);
    return CaseItems.isTooLarge(item)
        ? new Acceptance.TooLarge()
        : Guarded.call("accept case", () -> put(item));
  }

  private Acceptance put(Map<String, AttributeValue> item) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression(NEW_ITEM)
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Acceptance.Stored();
    } catch (ConditionalCheckFailedException there) {
      return CaseItems.isTombstone(there.item())
          ? new Acceptance.Erased()
          : new Acceptance.AlreadyThere(CaseItems.readCase(List.of(there.item())));
    }
  }

  @Override
  public Optional<Case> asAccepted(String caseId) {
    return Guarded.call(
        "read acceptance",
        () -> {
          var found =
              dynamo.getItem(
                  get ->
                      get.tableName(table)
                          .key(CaseItems.key(caseId, CaseItems.ACCEPTANCE))
                          .consistentRead(true));
          return found.hasItem() && !CaseItems.isTombstone(found.item())
              ? Optional.of(CaseItems.readCase(List.of(found.item())))
              : Optional.empty();
        });
  }

  @Override
  public Optional<Case> find(String caseId) {
    List<Map<String, AttributeValue>> items = Guarded.call("find case", () -> acts(caseId));
    return items.isEmpty() || CaseItems.isTombstone(items.getFirst())
        ? Optional.empty()
        : Optional.of(CaseItems.readCase(items));
  }

  /** The items of the acts, the acceptance or its tombstone first. */
  private List<Map<String, AttributeValue>> acts(String caseId) {
    return query(
            QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("caseId = :case and begins_with(#item, :events)")
                .expressionAttributeNames(Map.of("#item", CaseItems.ITEM))
                .expressionAttributeValues(
                    Map.of(":case", text(caseId), ":events", text(CaseItems.EVENTS))))
        .stream()
        .sorted(CaseItems.BY_NUMBER)
        .toList();
  }

  /**
   * The acceptance becomes a tombstone and the head goes, in one transaction with the latest
   * events, unless an act came between, the first one too; then whatever events are left. A
   * transaction that breaks off leaves the case whole, and a repeat after it removes what is left.
   */
  @Override
  public boolean erase(String caseId) {
    return Guarded.call("erase case", () -> eraseNow(caseId));
  }

  private boolean eraseNow(String caseId) {
    List<Map<String, AttributeValue>> left = acts(caseId);
    if (left.isEmpty()) {
      return false;
    }
    boolean there = !CaseItems.isTombstone(left.getFirst());
    do {
      write(gone(caseId, left));
      left = acts(caseId);
    } while (holdsWords(left));
    return there;
  }

  private static boolean holdsWords(List<Map<String, AttributeValue>> items) {
    return items.stream().anyMatch(item -> !CaseItems.isTombstone(item));
  }

  private List<TransactWriteItem> gone(String caseId, List<Map<String, AttributeValue>> items) {
    List<TransactWriteItem> writes = new ArrayList<>();
    if (CaseItems.isTombstone(items.getFirst())) {
      writes.add(delete(CaseItems.HEAD, caseId));
    } else {
      writes.add(put(CaseItems.tombstone(caseId), "attribute_exists(event)"));
      writes.add(headGone(caseId, CaseItems.lastNumber(items)));
    }
    items.stream()
        .skip(1)
        .limit(LARGEST_TRANSACTION - writes.size())
        .forEach(item -> writes.add(delete(text(item, CaseItems.ITEM), caseId)));
    return writes;
  }

  /** There is no head before the first act, and none of another version when nobody acted since. */
  private TransactWriteItem headGone(String caseId, int version) {
    return TransactWriteItem.builder()
        .delete(
            delete ->
                delete
                    .tableName(table)
                    .key(CaseItems.key(caseId, CaseItems.HEAD))
                    .conditionExpression(NEW_ITEM + " or #version = :read")
                    .expressionAttributeNames(Map.of("#version", CaseItems.VERSION))
                    .expressionAttributeValues(Map.of(":read", number(version))))
        .build();
  }

  private TransactWriteItem delete(String item, String caseId) {
    return TransactWriteItem.builder()
        .delete(delete -> delete.tableName(table).key(CaseItems.key(caseId, item)))
        .build();
  }

  @Override
  public boolean append(Case before, List<CaseEvent> events) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(CaseItems.act(before.id(), events), NEW_ITEM));
    writes.add(head(before, CaseHead.of(before.after(events))));
    if (before.history().size() == 1) {
      writes.add(unindexed(before.id()));
    }
    return Guarded.call("append to case", () -> write(writes));
  }

  private boolean write(List<TransactWriteItem> writes) {
    try {
      dynamo.transactWriteItems(
          write -> write.transactItems(writes).clientRequestToken(token(writes)));
      return true;
    } catch (TransactionCanceledException | TransactionConflictException someoneWasFaster) {
      if (isConflict(someoneWasFaster)) {
        return false;
      }
      throw someoneWasFaster;
    }
  }

  private static boolean isConflict(SdkException failure) {
    return !(failure instanceof TransactionCanceledException canceled)
        || canceled.cancellationReasons().stream()
            .anyMatch(
                reason ->
                    "ConditionalCheckFailed".equals(reason.code())
                        || "TransactionConflict".equals(reason.code()));
  }

  /**
   * The same writes have the same token, so that a retry of a transaction that succeeded succeeds.
   */
  private static String token(List<TransactWriteItem> writes) {
    return UUID.nameUUIDFromBytes(writes.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private TransactWriteItem head(Case before, CaseHead head) {
    if (before.history().size() == 1) {
      return put(CaseItems.head(head), NEW_ITEM);
    }
    Put put =
        Put.builder()
            .tableName(table)
            .item(CaseItems.head(head))
            .conditionExpression("#version = :read")
            .expressionAttributeNames(Map.of("#version", CaseItems.VERSION))
            .expressionAttributeValues(Map.of(":read", number(before.history().size() - 1)))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
    Put put = Put.builder().tableName(table).item(item).conditionExpression(condition).build();
    return TransactWriteItem.builder().put(put).build();
  }

  private TransactWriteItem unindexed(String caseId) {
    Map<String, String> names = new HashMap<>();
    CaseItems.INDEXED.forEach(name -> names.put("#" + name, name));
    Update update =
        Update.builder()
            .tableName(table)
            .key(CaseItems.key(caseId, CaseItems.ACCEPTANCE))
            .updateExpression("remove " + String.join(", ", names.keySet()))
            .conditionExpression("attribute_exists(event)")
            .expressionAttributeNames(names)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  @Override
  public List<Moment> due(Instant until) {
    return Guarded.call(
        "query due cases",
        () ->
            IntStream.range(0, CaseItems.SHARDS)
                .mapToObj(shard -> due(CaseItems.shard(shard), until))
                .flatMap(List::stream)
                .toList());
  }

  private List<Moment> due(String shard, Instant until) {
    return query(
            QueryRequest.builder()
                .indexName("nextMoment")
                .keyConditionExpression("momentShard = :shard and nextMomentAt <= :until")
                .expressionAttributeValues(Map.of(":shard", text(shard), ":until", time(until))))
        .stream()
        .map(
            item ->
                new Moment(
                    text(item, CaseItems.CASE_ID),
                    Instant.parse(text(item, "nextMomentAt")),
                    CaseItems.isAct(item)))
        .toList();
  }

  @Override
  public List<CaseHead> openWork(String queue) {
    return Guarded.call(
        "query open work",
        () ->
            query(
                    QueryRequest.builder()
                        .indexName("openWork")
                        .keyConditionExpression("#queue = :queue")
                        .expressionAttributeNames(Map.of("#queue", "queue"))
                        .expressionAttributeValues(Map.of(":queue", text(queue))))
                .stream()
                .map(CaseItems::readOpenWork)
                .toList());
  }

  /**
   * A scan: the items lie in the order of their hashed keys, so that it is a sample of all cases.
   */
  @Override
  public List<String> solved(int most) {
    ScanRequest heads =
        ScanRequest.builder()
            .tableName(table)
            .filterExpression("#item = :head and #state in (:resolved, :closed)")
            .projectionExpression(CaseItems.CASE_ID)
            .expressionAttributeNames(Map.of("#item", CaseItems.ITEM, "#state", CaseItems.STATE))
            .expressionAttributeValues(
                Map.of(
                    ":head", text(CaseItems.HEAD),
                    ":resolved", text(CaseState.RESOLVED.name()),
                    ":closed", text(CaseState.CLOSED.name())))
            .build();
    return Guarded.call(
        "scan solved cases",
        () ->
            dynamo.scanPaginator(heads).items().stream()
                .limit(most)
                .map(item -> text(item, CaseItems.CASE_ID))
                .toList());
  }

  @Override
  public List<String> ofCustomer(String customerDigest) {
    QueryRequest latest =
        QueryRequest.builder()
            .tableName(table)
            .indexName("customer")
            .keyConditionExpression("customerDigest = :customer")
            .expressionAttributeValues(Map.of(":customer", text(customerDigest)))
            .scanIndexForward(false)
            .limit(LATEST)
            .build();
    return Guarded.call(
        "query cases of customer",
        () ->
            dynamo.query(latest).items().stream()
                .map(item -> text(item, CaseItems.CASE_ID))
                .toList());
  }

  private List<Map<String, AttributeValue>> query(QueryRequest.Builder request) {
    return dynamo.queryPaginator(request.tableName(table).build()).items().stream().toList();
  }
}
