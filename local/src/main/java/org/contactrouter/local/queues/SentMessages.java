package org.contactrouter.local.queues;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.Moments;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Sees every message that was sent: wakes who waits for it, and notes when a delayed one appears.
 */
final class SentMessages implements ExecutionInterceptor {
  private final Template template;
  private final InstantSource clock;
  private final Moments moments;
  private final Runnable sent;

  SentMessages(Template template, InstantSource clock, Moments moments, Runnable sent) {
    this.template = template;
    this.clock = clock;
    this.moments = moments;
    this.sent = sent;
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case SendMessageRequest one -> noted(one.queueUrl(), Stream.ofNullable(one.delaySeconds()));
      case SendMessageBatchRequest batch ->
          noted(
              batch.queueUrl(),
              batch.entries().stream().map(SentMessages::delay).filter(Objects::nonNull));
      default -> {}
    }
  }

  private void noted(String queueUrl, Stream<Integer> delays) {
    delays.filter(delay -> delay > 0).forEach(delay -> appears(Duration.ofSeconds(delay)));
    Template.Queue queue = template.queues().get(queueUrl.substring(queueUrl.lastIndexOf('/') + 1));
    if (queue != null && queue.delay().isPositive()) {
      appears(queue.delay());
    }
    sent.run();
  }

  private void appears(Duration delay) {
    moments.add(clock.instant().plus(delay));
  }

  private static @Nullable Integer delay(SendMessageBatchRequestEntry entry) {
    return entry.delaySeconds();
  }
}
