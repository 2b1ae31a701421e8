package org.contactrouter.local.pump;

/** A stream or a queue, with the function that hears it. */
public interface Source {
  /** Its name in logs and threads. */
  String name();

  /**
   * Hands at most one batch to the function; false when there was none. Never called twice at once.
   */
  boolean step();
}
