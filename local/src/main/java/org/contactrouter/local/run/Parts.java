package org.contactrouter.local.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, closed in the opposite order. */
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** The part, which is closed with all others. */
  synchronized <T extends AutoCloseable> T closing(T part) {
    parts.push(part);
    return part;
  }

  /** Closes everything, also after a part that could not be closed. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception _) {
        // Nobody is left who could be told.
      }
    }
  }
}
