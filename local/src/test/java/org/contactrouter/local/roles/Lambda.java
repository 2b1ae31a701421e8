package org.contactrouter.local.roles;

import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.local.template.Template;

/**
 * What Lambda itself does under a function's role, beside what the function calls: it writes the
 * log, reads the streams and queues that ring for it, and reports what it gave up. Sources: the
 * execution roles {@code AWSLambdaDynamoDBExecutionRole} and {@code
 * AWSLambdaSQSQueueExecutionRole}, and "Capturing records of asynchronous invocations" in Lambda's
 * guide.
 */
final class Lambda {
  private Lambda() {}

  static Stream<Permission> as(Template.Function function) {
    Stream<Permission> log =
        permissions(function, function.id() + "Log", "logs:CreateLogStream", "logs:PutLogEvents");
    Stream<Permission> streams =
        function.streams().stream().flatMap(trigger -> stream(function, trigger));
    Stream<Permission> queues =
        function.queues().stream()
            .flatMap(
                trigger ->
                    permissions(
                        function,
                        trigger.queue(),
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage"));
    Stream<Permission> failures =
        Stream.concat(
                function.streams().stream().flatMap(trigger -> trigger.failureQueue().stream()),
                function.schedules().stream().flatMap(rule -> rule.failureQueue().stream()))
            .flatMap(queue -> permissions(function, queue, "sqs:SendMessage"));
    return Stream.of(log, streams, queues, failures, mail(function)).flatMap(each -> each);
  }

  private static Stream<Permission> stream(
      Template.Function function, Template.StreamTrigger trigger) {
    return Stream.concat(
        permissions(
            function,
            trigger.table() + "/stream",
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator"),
        permissions(function, trigger.table() + "/stream/*", "dynamodb:ListStreams"));
  }

  /** SES asks for the sender's default configuration set too, where there is one. */
  private static Stream<Permission> mail(Template.Function function) {
    return Stream.of(
            new Permission(
                function.id(),
                "ses:SendRawEmail",
                "ses:configuration-set/*",
                Optional.of("MailFrom")))
        .filter(_ -> function.environment().containsKey("MAIL_FROM"));
  }

  private static Stream<Permission> permissions(
      Template.Function function, String resource, String... actions) {
    return Stream.of(actions)
        .map(action -> new Permission(function.id(), action, resource, Optional.empty()));
  }
}
