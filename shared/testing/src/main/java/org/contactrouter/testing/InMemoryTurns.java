package org.contactrouter.testing;

import java.util.HashMap;
import java.util.Map;
import org.contactrouter.port.Turns;

/** Turns in memory. */
public final class InMemoryTurns implements Turns {
  private final Map<String, Long> taken = new HashMap<>();

  @Override
  public long next(String queue) {
    return taken.merge(queue, 1L, Long::sum);
  }
}
