package org.contactrouter.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;
import org.contactrouter.testing.contract.DoorbellsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsDoorbellsIT extends DoorbellsContract {
  private final LocalSqs server = new LocalSqs();
  private final SqsClient sqs = client(server.endpoint());
  private final TestQueues queues = new TestQueues(sqs);
  private final Doorbells doorbells = new SqsDoorbells(sqs, queues.urls());

  @AfterEach
  void stop() {
    sqs.close();
    server.close();
  }

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

  @Test
  void leavesWhatIsLaterInTheQueueUntilThen() {
    doorbells.remind(Map.of("later", Duration.ofMinutes(15)));

    assertThat(
            sqs.getQueueAttributes(
                    get ->
                        get.queueUrl(queues.reminders())
                            .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes())
        .containsValue("1");
  }

  @Test
  void neverRingsEarly() {
    doorbells.remind(Map.of("soon", Duration.ofMillis(1)));

    assertThat(queues.heardReminders()).isEmpty();
  }

  private static SqsClient client(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
