package org.contactrouter.functions.pages;

import java.time.Instant;

/**
 * A dated commitment and what became of it.
 *
 * @param id what an agent settles it by; empty for a reply, which only a reply keeps
 */
public record PromiseLine(String id, String what, Instant dueAt, State state) {
  /** What became of a promise. */
  public enum State {
    OPEN,
    KEPT,
    BROKEN,
    CANCELLED
  }

  /** Whether an agent can say what became of it. */
  public boolean canBeSettled() {
    return state == State.OPEN && !id.isEmpty();
  }
}
