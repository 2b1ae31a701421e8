package org.contactrouter.local.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.contactrouter.local.functions.FailureDestination;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.pump.Source;
import org.contactrouter.local.template.Template;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;

/** The stream of a table that calls a function, shard after shard, each from where it was left. */
public final class StreamSource implements Source {
  private static final long NEVER = -1;

  private final Template.StreamTrigger trigger;
  private final LocalFunction function;
  private final StreamDelivery delivery;
  private final DynamoDbStreamsClient client;
  private final String streamArn;
  private final StreamPositions positions;
  private final LongSupplier writes;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();

  /** How many writes there were when nothing was found. */
  private long foundNothing = NEVER;

  /** The stream of a trigger of the function. */
  public StreamSource(
      Template.StreamTrigger trigger,
      LocalFunction function,
      LocalTables tables,
      StreamPositions positions,
      FailureDestination failures) {
    this.trigger = trigger;
    this.function = function;
    this.delivery = new StreamDelivery(trigger, function, failures);
    this.client = tables.streams();
    this.streamArn = tables.streamArn(trigger.table());
    this.positions = positions;
    this.writes = tables::writes;
  }

  @Override
  public String name() {
    return trigger.table() + "-stream";
  }

  @Override
  public boolean hasNews() {
    return writes.getAsLong() != foundNothing;
  }

  @Override
  public boolean step() {
    long before = writes.getAsLong();
    for (String shard : shards()) {
      if (!finished.contains(shard) && step(shard)) {
        return true;
      }
    }
    foundNothing = before;
    return false;
  }

  private boolean step(String shard) {
    GetRecordsResponse answer = read(shard);
    List<Record> records = answer.records();
    if (!records.isEmpty()) {
      delivery.deliver(passing(records));
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      positions.keep(
          function.definition().id(), shard, records.getLast().dynamodb().sequenceNumber());
    }
    @Nullable String next = answer.nextShardIterator();
    if (next == null) {
      finished.add(shard);
    } else {
      iterators.put(shard, next);
    }
    return !records.isEmpty();
  }

  /**
   * Goes on from where the last look ended. That fails when the shard was empty then (the engine
   * numbers the writes of all tables in one sequence, and finds the place too old), and after 15
   * minutes of sleep.
   */
  private GetRecordsResponse read(String shard) {
    String iterator = iterators.remove(shard);
    if (iterator == null) {
      return readAnew(shard);
    }
    try {
      return records(iterator);
    } catch (TrimmedDataAccessException | ExpiredIteratorException over) {
      return readAnew(shard);
    }
  }

  /** Goes on after the last batch that was dealt with, or, if that is too old, from the oldest. */
  private GetRecordsResponse readAnew(String shard) {
    Optional<String> last = positions.of(function.definition().id(), shard);
    try {
      return records(start(shard, last));
    } catch (TrimmedDataAccessException tooOld) {
      return records(start(shard, Optional.empty()));
    }
  }

  private GetRecordsResponse records(String iterator) {
    return client.getRecords(request -> request.shardIterator(iterator).limit(trigger.batchSize()));
  }

  private List<JsonNode> passing(List<Record> records) {
    return records.stream()
        .map(record -> StreamEvents.record(trigger.table(), record))
        .filter(
            record ->
                trigger.filters().isEmpty()
                    || trigger.filters().stream()
                        .anyMatch(filter -> EventPattern.matches(filter, record)))
        .toList();
  }

  private List<String> shards() {
    return client
        .describeStream(request -> request.streamArn(streamArn))
        .streamDescription()
        .shards()
        .stream()
        .map(Shard::shardId)
        .toList();
  }

  private String start(String shard, Optional<String> after) {
    return client
        .getShardIterator(
            request -> {
              request
                  .streamArn(streamArn)
                  .shardId(shard)
                  .shardIteratorType(ShardIteratorType.TRIM_HORIZON);
              after.ifPresent(
                  position ->
                      request
                          .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                          .sequenceNumber(position));
            })
        .shardIterator();
  }
}
