package org.contactrouter.aws.sqs;

import java.util.List;
import org.contactrouter.aws.LocalStackClients;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;
import org.contactrouter.testing.contract.DoorbellsContract;
import org.contactrouter.testing.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import software.amazon.awssdk.services.sqs.SqsClient;

@Tag(LocalStack.TAG)
class SqsDoorbellsOnLocalStackIT extends DoorbellsContract {
  private final SqsClient sqs = LocalStackClients.of(SqsClient.builder());
  private final TestQueues queues = new TestQueues(sqs);
  private final Doorbells doorbells = new SqsDoorbells(sqs, queues.urls());

  @Override
  protected Doorbells doorbells() {
    return doorbells;
  }

  @Override
  protected List<String> heardWork(ContactLevel level) {
    return queues.heardWork(level);
  }

  @Override
  protected List<String> heardReminders() {
    return queues.heardReminders();
  }

  @Override
  protected List<String> heardJobs() {
    return queues.heardJobs();
  }
}
