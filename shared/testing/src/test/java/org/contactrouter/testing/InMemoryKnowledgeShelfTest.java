package org.contactrouter.testing;

import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.testing.contract.KnowledgeShelfContract;

class InMemoryKnowledgeShelfTest extends KnowledgeShelfContract {
  private final KnowledgeShelf shelf = new InMemoryKnowledgeShelf();

  @Override
  protected KnowledgeShelf shelf() {
    return shelf;
  }
}
