package org.contactrouter.local.tables;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.local.functions.BatchAnswer;
import org.contactrouter.local.functions.FailureDestination;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers a batch of stream records in order: what failed is tried again from the first failure
 * on, in halves where the trigger bisects, and goes to the failure queue when all tries are spent.
 */
final class StreamDelivery {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private final Template.StreamTrigger trigger;
  private final LocalFunction function;
  private final FailureDestination failures;

  StreamDelivery(
      Template.StreamTrigger trigger, LocalFunction function, FailureDestination failures) {
    this.trigger = trigger;
    this.function = function;
    this.failures = failures;
  }

  void deliver(List<JsonNode> records) {
    Deque<Batch> batches = new ArrayDeque<>();
    batches.push(new Batch(records, 0));
    while (!batches.isEmpty() && !Thread.currentThread().isInterrupted()) {
      Batch batch = batches.pop();
      int done = batch.records.isEmpty() ? 0 : call(batch.records);
      List<JsonNode> rest = batch.records.subList(done, batch.records.size());
      if (!rest.isEmpty()) {
        again(new Batch(rest, batch.retries), done > 0, batches);
      }
    }
  }

  private void again(Batch rest, boolean progress, Deque<Batch> batches) {
    int size = rest.records.size();
    if (progress) {
      batches.push(rest);
    } else if (trigger.bisects() && size > 1) {
      batches.push(new Batch(rest.records.subList(size / 2, size), rest.retries));
      batches.push(new Batch(rest.records.subList(0, size / 2), rest.retries));
    } else if (rest.retries < trigger.maximumRetries()) {
      pause(rest.retries);
      batches.push(new Batch(rest.records, rest.retries + 1));
    } else {
      trigger.failureQueue().ifPresent(queue -> failures.send(queue, report(rest)));
    }
  }

  /** How many records were dealt with before the first failure. */
  private int call(List<JsonNode> records) {
    byte[] event = StreamEvents.event(records).toString().getBytes(StandardCharsets.UTF_8);
    Set<String> all = records.stream().map(StreamEvents::sequence).collect(Collectors.toSet());
    Set<String> failed =
        BatchAnswer.failures(function.invoke(event), trigger.reportsItemFailures(), all);
    int done = 0;
    while (done < records.size() && !failed.contains(StreamEvents.sequence(records.get(done)))) {
      done++;
    }
    return done;
  }

  private String report(Batch batch) {
    ObjectNode report = JSON.createObjectNode();
    report
        .putObject("requestContext")
        .put("functionArn", Names.functionArn(function.definition().id()))
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", batch.retries + 1);
    report.put("version", "1.0");
    report
        .putObject("DDBStreamBatchInfo")
        .put("startSequenceNumber", StreamEvents.sequence(batch.records.getFirst()))
        .put("endSequenceNumber", StreamEvents.sequence(batch.records.getLast()))
        .put("batchSize", batch.records.size())
        .put("streamArn", Names.tableArn(trigger.table()) + "/stream/local");
    return report.toString();
  }

  private static void pause(int retries) {
    try {
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << Math.min(retries, 5)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Batch(List<JsonNode> records, int retries) {}
}
