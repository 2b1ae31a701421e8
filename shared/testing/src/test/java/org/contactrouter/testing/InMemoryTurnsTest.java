package org.contactrouter.testing;

import org.contactrouter.port.Turns;
import org.contactrouter.testing.contract.TurnsContract;

class InMemoryTurnsTest extends TurnsContract {
  private final Turns turns = new InMemoryTurns();

  @Override
  protected Turns turns() {
    return turns;
  }
}
