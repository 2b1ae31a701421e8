package org.contactrouter.aws.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.StoreUnavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Bells as messages whose body is an id and nothing else. */
public final class SqsDoorbells implements Doorbells {
  private static final int BATCH = 10;
  private static final long LONGEST_DELAY = 900;

  private final SqsClient sqs;
  private final Queues queues;

  public SqsDoorbells(SqsClient sqs, Queues queues) {
    this.sqs = sqs;
    this.queues = queues;
  }

  /**
   * The queues' URLs. A function names those that it rings; ringing another fails.
   *
   * @param lowTouch new work at low touch
   * @param highTouch new work at high touch
   * @param reminders what is due
   * @param publishing documents to publish
   */
  public record Queues(
      Supplier<String> lowTouch,
      Supplier<String> highTouch,
      Supplier<String> reminders,
      Supplier<String> publishing) {}

  @Override
  public void work(ContactLevel level, String caseId) {
    switch (level) {
      case LOW_TOUCH -> send(queues.lowTouch().get(), caseId);
      case HIGH_TOUCH -> send(queues.highTouch().get(), caseId);
      case NO_TOUCH -> throw new IllegalArgumentException("nobody works at " + level);
    }
  }

  @Override
  public void remind(Map<String, Duration> delays) {
    List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
    for (Map.Entry<String, Duration> bell : delays.entrySet()) {
      batch.add(entry(batch.size(), bell.getKey(), bell.getValue()));
      if (batch.size() == BATCH) {
        send(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      send(batch);
    }
  }

  @Override
  public void publish(String job) {
    send(queues.publishing().get(), job);
  }

  private static SendMessageBatchRequestEntry entry(int place, String caseId, Duration delay) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(place))
        .messageBody(caseId)
        .delaySeconds((int) Math.clamp(delay.toSeconds(), 0, LONGEST_DELAY))
        .build();
  }

  private void send(List<SendMessageBatchRequestEntry> batch) {
    SendMessageBatchResponse sent =
        guarded(
            () ->
                sqs.sendMessageBatch(
                    send -> send.queueUrl(queues.reminders().get()).entries(List.copyOf(batch))));
    if (!sent.failed().isEmpty()) {
      throw new StoreUnavailable("bells were not taken: " + sent.failed().size(), null);
    }
  }

  private void send(String queue, String body) {
    guarded(() -> sqs.sendMessage(send -> send.queueUrl(queue).messageBody(body)));
  }

  private static <T> T guarded(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw new StoreUnavailable("ring", failure);
    }
  }
}
