package org.contactrouter.functions.pages;

import java.time.Instant;

/** A dated commitment and what became of it. */
public record PromiseLine(String what, Instant dueAt, State state) {
  /** What became of a promise. */
  public enum State {
    OPEN,
    KEPT,
    BROKEN,
    CANCELLED
  }
}
