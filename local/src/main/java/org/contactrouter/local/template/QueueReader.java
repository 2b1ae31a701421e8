package org.contactrouter.local.template;

import java.util.Optional;

/** Reads {@code AWS::SQS::Queue}. */
final class QueueReader {
  private static final int DEFAULT_VISIBILITY_SECONDS = 30;
  private static final int DEFAULT_RETENTION_SECONDS = 4 * 24 * 60 * 60;

  private QueueReader() {}

  static Template.Queue read(String id, Properties queue) {
    Template.Queue read =
        new Template.Queue(
            id,
            queue.seconds("VisibilityTimeout", DEFAULT_VISIBILITY_SECONDS),
            queue.seconds("DelaySeconds", 0),
            queue.seconds("MessageRetentionPeriod", DEFAULT_RETENTION_SECONDS),
            redrive(queue));
    queue
        .without(
            "KmsDataKeyReusePeriodSeconds",
            "KmsMasterKeyId",
            "ReceiveMessageWaitTimeSeconds",
            "RedriveAllowPolicy",
            "SqsManagedSseEnabled",
            "Tags")
        .done();
    return read;
  }

  /** The logical id of the queue that an ARN names. */
  static String named(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private static Optional<Template.Redrive> redrive(Properties queue) {
    if (!queue.has("RedrivePolicy")) {
      return Optional.empty();
    }
    Properties policy = queue.part("RedrivePolicy");
    Template.Redrive read =
        new Template.Redrive(
            named(policy.required("deadLetterTargetArn")), policy.number("maxReceiveCount", 10));
    policy.done();
    return Optional.of(read);
  }
}
