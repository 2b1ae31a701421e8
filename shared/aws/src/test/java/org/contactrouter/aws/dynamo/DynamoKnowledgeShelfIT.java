package org.contactrouter.aws.dynamo;

import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.contract.KnowledgeShelfContract;

class DynamoKnowledgeShelfIT extends KnowledgeShelfContract {
  private final KnowledgeShelf shelf =
      new DynamoKnowledgeShelf(Tables.knowledge(LocalDynamo.client()), new MovableClock(MONDAY));

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }
}
