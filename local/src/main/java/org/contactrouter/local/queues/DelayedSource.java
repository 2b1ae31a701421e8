package org.contactrouter.local.queues;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.contactrouter.local.pump.Source;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.time.Moments;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Holds delayed messages back by the local clock: each waits in a queue of its own kind, with the
 * moment and the queue that it is meant for, and goes there when the moment has come.
 */
final class DelayedSource implements Source {
  /** The queue in which they wait; no template can name one like it. */
  static final String QUEUE = "delayed-until";

  /** For how long one is hidden that was received and not dealt with. */
  static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(30);

  /** Message attribute: when it may be seen, ISO-8601. */
  static final String UNTIL = "delayedUntil";

  /** Message attribute: the URL of the queue that it is meant for. */
  static final String TARGET = "delayedFor";

  private final Receiver receiver;
  private final SqsClient client;
  private final InstantSource clock;
  private final Moments moments;

  DelayedSource(Receiver receiver, SqsClient client, InstantSource clock, Moments moments) {
    this.receiver = receiver;
    this.client = client;
    this.clock = clock;
    this.moments = moments;
  }

  @Override
  public String name() {
    return QUEUE;
  }

  @Override
  public boolean hasNews() {
    return receiver.hasNews();
  }

  @Override
  public boolean step() {
    return receiver.receive(Receiver.MOST).stream()
        .map(this::forward)
        .reduce(false, Boolean::logicalOr);
  }

  /** Sends it on if its moment has come; else hides it until then. */
  private boolean forward(Message message) {
    Instant until = Instant.parse(attribute(message, UNTIL));
    Duration left = Duration.between(clock.instant(), until);
    if (left.isPositive()) {
      int seconds = Math.toIntExact(left.plusNanos(999_999_999).toSeconds());
      client.changeMessageVisibility(
          change ->
              change
                  .queueUrl(Names.queueUrl(QUEUE))
                  .receiptHandle(message.receiptHandle())
                  .visibilityTimeout(seconds));
      Instant seen = clock.instant().plusSeconds(seconds).plusMillis(1);
      receiver.hiddenUntil(seen);
      moments.add(seen);
      return false;
    }
    client.sendMessage(
        send ->
            send.queueUrl(attribute(message, TARGET))
                .messageBody(message.body())
                .delaySeconds(0)
                .messageAttributes(SentMessages.own(message.messageAttributes())));
    client.deleteMessage(
        delete -> delete.queueUrl(Names.queueUrl(QUEUE)).receiptHandle(message.receiptHandle()));
    return true;
  }

  private static String attribute(Message message, String name) {
    var value = message.messageAttributes().get(name);
    if (value == null) {
      throw new IllegalStateException("a delayed message lacks " + name);
    }
    return value.stringValue();
  }
}
