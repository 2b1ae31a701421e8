package org.contactrouter.promise;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A dated commitment to a customer. Every date that a customer is told is one.
 *
 * @param id unique in the case: {@code promise-1}
 * @param kind what keeps it
 * @param what what was promised, in the words that the customer read
 * @param dueAt when it must be kept
 * @param zone the zone in which the customer was told the time
 * @param state how it stands
 */
public record Promise(String id, Kind kind, String what, Instant dueAt, ZoneId zone, State state) {

  /** What keeps a promise. */
  public enum Kind {
    /** A person's reply. */
    REPLY,
    /** What an agent said would happen; the agent says that it did. */
    ACTION,
    /** A call to the customer, in a window that they chose; the agent says that it was made. */
    CALLBACK
  }

  /** How a promise stands: made = kept + broken + cancelled + open, always. */
  public enum State {
    OPEN,
    KEPT,
    BROKEN,
    CANCELLED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public Promise in(State other) {
    return new Promise(id, kind, what, dueAt, zone, other);
  }
}
