package org.contactrouter.functions.simulated;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.functions.assign.AssignHandler;
import org.contactrouter.functions.dispatch.DispatchHandler;
import org.contactrouter.functions.publish.PublishHandler;
import org.contactrouter.functions.remind.RemindHandler;
import org.contactrouter.functions.sweep.SweepHandler;
import org.contactrouter.testing.simulator.Functions;

/** The handlers that are deployed, called with the events that Lambda gives them. */
final class Handlers implements Functions {
  private final Context context;
  private final DispatchHandler dispatch;
  private final AssignHandler assign;
  private final RemindHandler remind;
  private final PublishHandler publish;
  private final Work work;
  private SweepHandler sweep;

  Handlers(Work work, Context context) {
    this.context = context;
    this.work = work;
    this.dispatch = new DispatchHandler(work.dispatch());
    this.assign = new AssignHandler(work.assign());
    this.remind = new RemindHandler(work.remind());
    this.publish = new PublishHandler(work.publish());
    this.sweep = new SweepHandler(work.sweep().get());
  }

  @Override
  public Optional<String> dispatch(List<Message> records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(records.stream().map(Handlers::record).toList());
    return dispatch.handleRequest(event, context).getBatchItemFailures().stream()
        .map(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        .findFirst();
  }

  @Override
  public Set<String> assign(List<Message> bells) {
    return failed(assign.handleRequest(queued(bells), context));
  }

  @Override
  public Set<String> remind(List<Message> bells) {
    return failed(remind.handleRequest(queued(bells), context));
  }

  @Override
  public Set<String> publish(List<Message> bells) {
    return failed(publish.handleRequest(queued(bells), context));
  }

  @Override
  public void sweep() {
    try {
      sweep.handleRequest(new ScheduledEvent(), context);
    } catch (RuntimeException failed) {
      // Why is in the log. A process that fails may end, and forgets what it rang for.
      sweep = new SweepHandler(work.sweep().get());
    }
  }

  private static DynamodbEvent.DynamodbStreamRecord record(Message written) {
    StreamRecord stream = new StreamRecord();
    stream.setKeys(Map.of("caseId", new AttributeValue(written.about())));
    stream.setSequenceNumber(written.id());
    DynamodbEvent.DynamodbStreamRecord record = new DynamodbEvent.DynamodbStreamRecord();
    record.setDynamodb(stream);
    return record;
  }

  private static SQSEvent queued(List<Message> bells) {
    SQSEvent event = new SQSEvent();
    event.setRecords(bells.stream().map(Handlers::bell).toList());
    return event;
  }

  private static SQSEvent.SQSMessage bell(Message rung) {
    SQSEvent.SQSMessage bell = new SQSEvent.SQSMessage();
    bell.setMessageId(rung.id());
    bell.setBody(rung.about());
    return bell;
  }

  private static Set<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
        .collect(Collectors.toSet());
  }
}
