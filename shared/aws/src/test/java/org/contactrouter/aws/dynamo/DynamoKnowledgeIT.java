package org.contactrouter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import java.time.Duration;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.contract.KnowledgeContract;
import org.junit.jupiter.api.Test;

class DynamoKnowledgeIT extends KnowledgeContract {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final KnowledgeTable table = Tables.knowledge(LocalDynamo.client());
  private final KnowledgeShelf shelf = new DynamoKnowledgeShelf(table, clock);
  private final DynamoKnowledge knowledge = new DynamoKnowledge(table, BANKS, clock, Runnable::run);

  @Test
  void looksAgainWhenToldToAndWaitsForTheNewBank() {
    publish("pt");
    knowledge.bank("pt");
    publish("pt");

    knowledge.lookAgain(Duration.ofMinutes(1));

    assertThat(knowledge.bank("pt").map(Bank::version)).contains("v000002");
  }

  @Override
  protected Knowledge knowledge() {
    return knowledge;
  }

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }

  @Override
  protected void passThirtySeconds() {
    clock.advance(Duration.ofSeconds(30));
  }
}
