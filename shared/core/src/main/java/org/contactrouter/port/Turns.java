package org.contactrouter.port;

/** Whose turn it is. */
public interface Turns {

  /** A number that is one higher at each call for the queue. May throw {@link StoreUnavailable}. */
  long next(String queue);
}
