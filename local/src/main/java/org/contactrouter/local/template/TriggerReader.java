package org.contactrouter.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of a function. */
final class TriggerReader {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  private TriggerReader() {}

  static Template.Route route(Properties event, String defaultAuthorizer) {
    Properties auth = event.part("Auth");
    String authorizer = auth.text("Authorizer").orElse(defaultAuthorizer);
    auth.without("InvokeRole").done();
    Template.Route route =
        new Template.Route(
            event.required("Method").toUpperCase(Locale.ROOT),
            event.required("Path"),
            switch (authorizer) {
              case "NONE" -> false;
              case "AWS_IAM" -> true;
              default -> throw event.wrong("Auth.Authorizer", authorizer + " is not understood");
            });
    event.without("RestApiId").done();
    return route;
  }

  static Template.QueueTrigger queue(Properties event) {
    Template.QueueTrigger trigger =
        new Template.QueueTrigger(
            QueueReader.named(event.required("Queue")),
            event.number("BatchSize", 10),
            event.seconds("MaximumBatchingWindowInSeconds", 0),
            reportsItemFailures(event));
    event.without("Enabled", "ScalingConfig").done();
    return trigger;
  }

  static Template.StreamTrigger stream(Properties event) {
    String table = event.required("Stream").replaceFirst(".*:table/([^/]+)/stream/.*", "$1");
    Properties filter = event.part("FilterCriteria");
    List<JsonNode> filters =
        filter.list("Filters").stream()
            .map(item -> JSON.readTree(item.required("Pattern")))
            .toList();
    filter.done();
    Template.StreamTrigger trigger =
        new Template.StreamTrigger(
            table,
            event.number("BatchSize", 100),
            filters,
            reportsItemFailures(event),
            event.flag("BisectBatchOnFunctionError", false),
            retries(event),
            onFailure(event.part("DestinationConfig")));
    event
        .without(
            "Enabled",
            "MaximumBatchingWindowInSeconds",
            "MaximumRecordAgeInSeconds",
            "ParallelizationFactor",
            "StartingPosition")
        .done();
    return trigger;
  }

  /** A schedule, whose asynchronous failures go where {@code invocation} of the function says. */
  static Template.Schedule schedule(String id, Properties event, Properties invocation) {
    Properties deadLetters = event.part("DeadLetterConfig");
    Optional<String> undelivered = deadLetters.text("Arn").map(QueueReader::named);
    deadLetters.without("Type").done();
    Optional<String> failed = onFailure(invocation.part("DestinationConfig"));
    Template.Schedule schedule =
        new Template.Schedule(
            id,
            rate(event),
            invocation.number("MaximumRetryAttempts", 2),
            failed.or(() -> undelivered));
    invocation.without("MaximumEventAgeInSeconds").done();
    event.without("Description", "Enabled", "Name", "RetryPolicy").done();
    return schedule;
  }

  private static Duration rate(Properties event) {
    Matcher rate = RATE.matcher(event.required("Schedule"));
    if (!rate.matches()) {
      throw event.wrong("Schedule", "only rate(…) is understood");
    }
    return UNITS
        .getOrDefault(rate.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(rate.group(1)));
  }

  private static int retries(Properties event) {
    int retries = event.number("MaximumRetryAttempts", -1);
    if (retries < 0) {
      throw event.wrong(
          "MaximumRetryAttempts", "must be set: one bad record would block the stream");
    }
    return retries;
  }

  private static Optional<String> onFailure(Properties destinations) {
    Properties failure = destinations.part("OnFailure");
    Optional<String> queue = failure.text("Destination").map(QueueReader::named);
    failure.without("Type").done();
    destinations.done();
    return queue;
  }

  private static boolean reportsItemFailures(Properties event) {
    List<String> types = event.texts("FunctionResponseTypes");
    if (!types.isEmpty() && !types.equals(List.of("ReportBatchItemFailures"))) {
      throw event.wrong("FunctionResponseTypes", types + " is not understood");
    }
    return !types.isEmpty();
  }
}
