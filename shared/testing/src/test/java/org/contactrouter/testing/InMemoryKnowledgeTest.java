package org.contactrouter.testing;

import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.contract.KnowledgeContract;

class InMemoryKnowledgeTest extends KnowledgeContract {
  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final InMemoryKnowledge knowledge = new InMemoryKnowledge(shelf, BANKS);

  @Override
  protected Knowledge knowledge() {
    return knowledge;
  }

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }

  @Override
  protected void passThirtySeconds() {}
}
