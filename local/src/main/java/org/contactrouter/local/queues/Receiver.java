package org.contactrouter.local.queues;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.contactrouter.local.template.Names;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Receives the messages of a queue, and knows when there is no need to ask: nothing was sent since
 * it was found empty, and no hidden message has come into sight.
 */
final class Receiver {
  /** A receive hands over ten messages at most. */
  static final int MOST = 10;

  private static final long NEVER = -1;

  private final SqsClient client;
  private final String queue;
  private final Duration visibilityTimeout;
  private final InstantSource clock;
  private final LongSupplier sent;
  private final NavigableSet<Instant> appearing = new TreeSet<>();

  /** How much had been sent when it was found empty. */
  private long foundEmpty = NEVER;

  /**
   * Of a queue.
   *
   * @param visibilityTimeout for how long a received message is hidden
   * @param sent how much was sent to it
   */
  Receiver(
      SqsClient client,
      String queue,
      Duration visibilityTimeout,
      InstantSource clock,
      LongSupplier sent) {
    this.client = client;
    this.queue = queue;
    this.visibilityTimeout = visibilityTimeout;
    this.clock = clock;
    this.sent = sent;
  }

  /** A message is hidden until a moment. */
  void hiddenUntil(Instant moment) {
    appearing.add(moment);
  }

  /** Whether there may be anything to receive. */
  boolean hasNews() {
    return foundEmpty != sent.getAsLong() || !appearing.headSet(clock.instant(), true).isEmpty();
  }

  /** What is in sight, at most so many, and never more than {@link #MOST}. */
  List<Message> receive(int most) {
    long before = sent.getAsLong();
    appearing.headSet(clock.instant(), true).clear();
    List<Message> messages =
        client
            .receiveMessage(
                request ->
                    request
                        .queueUrl(Names.queueUrl(queue))
                        .maxNumberOfMessages(Math.min(MOST, most))
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
            .messages();
    if (messages.isEmpty()) {
      foundEmpty = before;
    } else {
      hiddenUntil(clock.instant().plus(visibilityTimeout).plusMillis(1));
    }
    return messages;
  }
}
