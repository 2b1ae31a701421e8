package org.contactrouter.local.queues;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.LocalClock;
import org.contactrouter.local.time.Moments;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Sees every message that is sent: wakes who waits for it, and notes when a delayed one appears.
 *
 * <p>ElasticMQ compares with the local clock when it delivers, but counts a delay from real time,
 * so the delays that it is given are longer by what the local clock is ahead.
 */
final class SentMessages implements ExecutionInterceptor {
  private static final int LONGEST_DELAY = 900;

  private final Template template;
  private final LocalClock clock;
  private final Moments moments;
  private final Runnable sent;

  SentMessages(Template template, LocalClock clock, Moments moments, Runnable sent) {
    this.template = template;
    this.clock = clock;
    this.moments = moments;
    this.sent = sent;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case SendMessageRequest one ->
          one.toBuilder().delaySeconds(delay(one.queueUrl(), one.delaySeconds())).build();
      case SendMessageBatchRequest batch ->
          batch.toBuilder()
              .entries(
                  batch.entries().stream()
                      .map(
                          entry ->
                              entry.toBuilder()
                                  .delaySeconds(delay(batch.queueUrl(), entry.delaySeconds()))
                                  .build())
                      .toList())
              .build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case SendMessageRequest one -> sent(Stream.of(one.delaySeconds()));
      case SendMessageBatchRequest batch ->
          sent(batch.entries().stream().map(SendMessageBatchRequestEntry::delaySeconds));
      default -> {}
    }
  }

  /** Messages were sent with these delays, as ElasticMQ counts them. */
  private void sent(Stream<@Nullable Integer> delays) {
    Instant real = clock.instant().minus(clock.offset());
    delays
        .filter(delay -> delay != null && delay > 0)
        .forEach(delay -> moments.add(real.plusSeconds(Objects.requireNonNull(delay))));
    sent.run();
  }

  /** The delay to give to ElasticMQ, none if there is none. */
  private @Nullable Integer delay(String queueUrl, @Nullable Integer asked) {
    Duration delay = asked == null ? ofQueue(queueUrl) : Duration.ofSeconds(asked);
    if (delay.isNegative() || delay.toSeconds() > LONGEST_DELAY) {
      throw SqsException.builder().message("DelaySeconds must be between 0 and 900").build();
    }
    if (delay.isZero()) {
      return asked;
    }
    return Math.toIntExact(delay.plus(clock.offset()).toSeconds());
  }

  private Duration ofQueue(String queueUrl) {
    return Optional.ofNullable(
            template.queues().get(queueUrl.substring(queueUrl.lastIndexOf('/') + 1)))
        .map(Template.Queue::delay)
        .orElse(Duration.ZERO);
  }
}
