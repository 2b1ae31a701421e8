package org.contactrouter.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the deployment template says about functions, routes, tables and queues, each under its
 * logical id.
 *
 * @param binaryMediaTypes the types whose bodies the gateway hands over in base64
 * @param gatewayResponses what the gateway itself answers, by response type
 */
public record Template(
    Map<String, Function> functions,
    Map<String, Table> tables,
    Map<String, Queue> queues,
    Set<String> binaryMediaTypes,
    Map<String, GatewayResponse> gatewayResponses) {

  /** The queue of this id, which some part of the template names. */
  public Queue queue(String id) {
    return Objects.requireNonNull(queues.get(id), id);
  }

  /** One Lambda function with everything that calls it. */
  public record Function(
      String id,
      String handler,
      Duration timeout,
      int memoryMegabytes,
      Map<String, String> environment,
      List<Route> routes,
      List<QueueTrigger> queues,
      List<StreamTrigger> streams,
      List<Schedule> schedules) {}

  /**
   * A route of the REST API: {@code path} in API Gateway's notation, {@code method} in capitals.
   */
  public record Route(String method, String path, boolean iam) {}

  /** A queue that calls a function. */
  public record QueueTrigger(
      String queue, int batchSize, Duration batchingWindow, boolean reportsItemFailures) {}

  /**
   * A table's stream that calls a function.
   *
   * @param filters event patterns of which one must match; with none every record passes
   * @param maximumRetries tries after the first
   */
  public record StreamTrigger(
      String table,
      int batchSize,
      List<JsonNode> filters,
      boolean reportsItemFailures,
      boolean bisects,
      int maximumRetries,
      Optional<String> failureQueue) {}

  /**
   * A rule that calls a function at a fixed rate.
   *
   * @param maximumRetries tries after the first
   */
  public record Schedule(
      String id, Duration rate, int maximumRetries, Optional<String> failureQueue) {}

  /** A DynamoDB table: attribute types by name, keys, indexes, stream view and TTL attribute. */
  public record Table(
      String id,
      Map<String, String> attributes,
      Key key,
      List<Index> indexes,
      Optional<String> streamView,
      Optional<String> ttlAttribute) {}

  /** The partition attribute and the sort attribute, if there is one. */
  public record Key(String partition, Optional<String> sort) {}

  /** A global secondary index. */
  public record Index(String name, Key key, String projection, List<String> included) {}

  /** An SQS queue. */
  public record Queue(
      String id,
      Duration visibilityTimeout,
      Duration delay,
      Duration retention,
      Optional<Redrive> redrive) {}

  /** Where a message goes that was received too often. */
  public record Redrive(String deadLetterQueue, int maximumReceives) {}

  /** An answer of the gateway's own; no status means the status of the case at hand. */
  public record GatewayResponse(
      Optional<Integer> status, Map<String, String> headers, Optional<String> body) {}
}
