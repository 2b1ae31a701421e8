package org.contactrouter.local.queues;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.contactrouter.local.template.Names;
import org.contactrouter.local.template.Template;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Sees every message that is sent: counts it, wakes who waits for it, and sends a delayed one to
 * {@link DelayedSource} first.
 *
 * <p>ElasticMQ counts a delay from real time, whatever clock it is given, so it is never asked for
 * one.
 */
final class SentMessages implements ExecutionInterceptor {
  private static final int LONGEST_DELAY = 900;

  private final Template template;
  private final InstantSource clock;
  private final Runnable sent;
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  SentMessages(Template template, InstantSource clock, Runnable sent) {
    this.template = template;
    this.clock = clock;
    this.sent = sent;
  }

  /** How many sendings to a queue there were. */
  long to(String queue) {
    return count(queue).get();
  }

  /** The attributes that the sender gave. */
  static Map<String, MessageAttributeValue> own(Map<String, MessageAttributeValue> attributes) {
    Map<String, MessageAttributeValue> own = new HashMap<>(attributes);
    own.keySet().removeAll(List.of(DelayedSource.UNTIL, DelayedSource.TARGET));
    return own;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case SendMessageRequest one -> one(one);
      case SendMessageBatchRequest batch -> batch(batch);
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case SendMessageRequest one -> sent(one.queueUrl());
      case SendMessageBatchRequest batch -> sent(batch.queueUrl());
      default -> {}
    }
  }

  private void sent(String queueUrl) {
    count(name(queueUrl)).incrementAndGet();
    sent.run();
  }

  private AtomicLong count(String queue) {
    return counts.computeIfAbsent(queue, _ -> new AtomicLong());
  }

  private static String name(String queueUrl) {
    return queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
  }

  private SendMessageRequest one(SendMessageRequest request) {
    Duration delay = delay(request.queueUrl(), request.delaySeconds());
    if (delay.isZero()) {
      return request;
    }
    return request.toBuilder()
        .queueUrl(Names.queueUrl(DelayedSource.QUEUE))
        .delaySeconds(0)
        .messageAttributes(delayed(request.messageAttributes(), request.queueUrl(), delay))
        .build();
  }

  /** A batch goes to one queue: where one message is delayed, all take that way. */
  private SendMessageBatchRequest batch(SendMessageBatchRequest request) {
    String target = request.queueUrl();
    boolean delayed =
        request.entries().stream().anyMatch(entry -> !delay(target, entry.delaySeconds()).isZero());
    if (!delayed) {
      return request;
    }
    return request.toBuilder()
        .queueUrl(Names.queueUrl(DelayedSource.QUEUE))
        .entries(request.entries().stream().map(entry -> entry(entry, target)).toList())
        .build();
  }

  private SendMessageBatchRequestEntry entry(SendMessageBatchRequestEntry entry, String target) {
    Duration delay = delay(target, entry.delaySeconds());
    return entry.toBuilder()
        .delaySeconds(0)
        .messageAttributes(delayed(entry.messageAttributes(), target, delay))
        .build();
  }

  private Map<String, MessageAttributeValue> delayed(
      Map<String, MessageAttributeValue> own, String target, Duration delay) {
    Map<String, MessageAttributeValue> attributes = new HashMap<>(own);
    attributes.put(DelayedSource.UNTIL, text(clock.instant().plus(delay).toString()));
    attributes.put(DelayedSource.TARGET, text(target));
    return attributes;
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private Duration delay(String queueUrl, @Nullable Integer asked) {
    Duration delay = asked == null ? ofQueue(queueUrl) : Duration.ofSeconds(asked);
    if (delay.isNegative() || delay.toSeconds() > LONGEST_DELAY) {
      throw SqsException.builder().message("DelaySeconds must be between 0 and 900").build();
    }
    return delay;
  }

  private Duration ofQueue(String queueUrl) {
    return Optional.ofNullable(template.queues().get(name(queueUrl)))
        .map(Template.Queue::delay)
        .orElse(Duration.ZERO);
  }
}
