package org.contactrouter.local.pump;

/** A stream or a queue, with the function that hears it. */
public interface Source {
  /** Its name in logs and threads. */
  String name();

  /** Whether a step can find what the last one did not, as far as is known here. */
  boolean hasNews();

  /**
   * Hands at most one batch to the function; false when there was none. Never called twice at once.
   */
  boolean step();
}
