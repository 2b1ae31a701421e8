package org.contactrouter.local.queues;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.local.functions.BatchAnswer;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.pump.Source;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.Moments;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A queue that calls a function. What the function reports as failed stays in the queue and is seen
 * again after the visibility timeout, until the queue's redrive moves it to the dead letters.
 */
final class QueueSource implements Source {
  private final Template.Queue queue;
  private final Template.QueueTrigger trigger;
  private final LocalFunction function;
  private final Receiver receiver;
  private final SqsClient client;
  private final InstantSource clock;
  private final Moments moments;

  /** The queue of a trigger of the function. */
  QueueSource(
      Template.Queue queue,
      Template.QueueTrigger trigger,
      LocalFunction function,
      Receiver receiver,
      SqsClient client,
      InstantSource clock,
      Moments moments) {
    this.queue = queue;
    this.trigger = trigger;
    this.function = function;
    this.receiver = receiver;
    this.client = client;
    this.clock = clock;
    this.moments = moments;
  }

  @Override
  public String name() {
    return queue.id();
  }

  @Override
  public boolean hasNews() {
    return receiver.hasNews();
  }

  @Override
  public boolean step() {
    List<Message> messages = receiver.receive(trigger.batchSize());
    if (messages.isEmpty()) {
      return false;
    }
    Set<String> all = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    byte[] event =
        QueueEvents.event(queue.id(), messages).toString().getBytes(StandardCharsets.UTF_8);
    Set<String> failed =
        BatchAnswer.failures(function.invoke(event), trigger.reportsItemFailures(), all);
    if (!failed.isEmpty()) {
      moments.add(clock.instant().plus(queue.visibilityTimeout()).plusMillis(1));
    }
    delete(messages.stream().filter(message -> !failed.contains(message.messageId())).toList());
    return true;
  }

  private void delete(List<Message> done) {
    if (done.isEmpty()) {
      return;
    }
    List<DeleteMessageBatchRequestEntry> entries =
        done.stream()
            .map(
                message ->
                    DeleteMessageBatchRequestEntry.builder()
                        .id(message.messageId())
                        .receiptHandle(message.receiptHandle())
                        .build())
            .toList();
    client.deleteMessageBatch(
        request -> request.queueUrl(Names.queueUrl(queue.id())).entries(entries));
  }
}
