package org.contactrouter.aws.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.contactrouter.contact.ContactLevel;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** New empty queues, and what was heard in them. */
final class TestQueues {
  private final SqsClient sqs;
  private final String lowTouch;
  private final String highTouch;
  private final String reminders;
  private final String publishing;

  TestQueues(SqsClient sqs) {
    this.sqs = sqs;
    this.lowTouch = queue("low-touch");
    this.highTouch = queue("high-touch");
    this.reminders = queue("reminders");
    this.publishing = queue("publishing");
  }

  SqsDoorbells.Queues urls() {
    return new SqsDoorbells.Queues(
        () -> lowTouch, () -> highTouch, () -> reminders, () -> publishing);
  }

  String reminders() {
    return reminders;
  }

  List<String> heardWork(ContactLevel level) {
    return heard(level == ContactLevel.LOW_TOUCH ? lowTouch : highTouch);
  }

  List<String> heardReminders() {
    return heard(reminders);
  }

  List<String> heardJobs() {
    return heard(publishing);
  }

  private List<String> heard(String queue) {
    List<String> heard = new ArrayList<>();
    List<Message> messages = receive(queue);
    while (!messages.isEmpty()) {
      messages.forEach(message -> heard.add(message.body()));
      messages = receive(queue);
    }
    return heard;
  }

  private List<Message> receive(String queue) {
    return sqs.receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
        .messages();
  }

  private String queue(String name) {
    return sqs.createQueue(create -> create.queueName(name + "-" + UUID.randomUUID())).queueUrl();
  }
}
