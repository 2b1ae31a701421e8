package org.contactrouter.benchmarks;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** The calls of triage to its tables, and how long they took. For one thread. */
final class TimedDynamo implements DynamoDbClient {
  private final DynamoDbClient tables;
  private long nanoseconds;

  TimedDynamo(DynamoDbClient tables) {
    this.tables = tables;
  }

  /** How long all calls took so far. */
  long nanoseconds() {
    return nanoseconds;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return timed(() -> tables.getItem(request));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return timed(() -> tables.batchGetItem(request));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return timed(() -> tables.putItem(request));
  }

  @Override
  public String serviceName() {
    return tables.serviceName();
  }

  @Override
  public void close() {}

  private <T> T timed(Supplier<T> call) {
    long start = System.nanoTime();
    try {
      return call.get();
    } finally {
      nanoseconds += System.nanoTime() - start;
    }
  }
}
