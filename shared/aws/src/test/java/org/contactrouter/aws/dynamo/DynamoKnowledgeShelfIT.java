package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.contract.KnowledgeShelfContract;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoKnowledgeShelfIT extends KnowledgeShelfContract {
  private final KnowledgeTable table = Tables.knowledge(LocalDynamo.client());
  private final KnowledgeShelf shelf = new DynamoKnowledgeShelf(table, new MovableClock(MONDAY));

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }

  @Test
  void letsDraftsAndJobsExpireAfterThirtyDaysAndNothingElse() {
    shelf.putDraft("v000001", KnowledgeFixtures.entries());
    shelf.putJob(new PublishingJob("v000001", PublishingJob.State.WAITING, MONDAY, Map.of(), ""));
    shelf.putLanguage("v000001", "en", KnowledgeFixtures.speaking("en"), new byte[] {1});

    AttributeValue inThirtyDays =
        Attributes.number(MONDAY.plus(Duration.ofDays(30)).getEpochSecond());
    assertThat(expiry("draft#v000001#000", "chunk")).contains(inThirtyDays);
    assertThat(expiry("job", "v000001")).contains(inThirtyDays);
    assertThat(expiry("entries#en#v000001#000", "chunk")).isEmpty();
    assertThat(expiry("bank#en#v000001#000", "chunk")).isEmpty();
    assertThat(expiry("entry#en#opening-hours", "v000001")).isEmpty();
  }

  private Optional<AttributeValue> expiry(String part, String id) {
    return Optional.ofNullable(table.find(part, id).orElseThrow().get("expiresAt"));
  }
}
