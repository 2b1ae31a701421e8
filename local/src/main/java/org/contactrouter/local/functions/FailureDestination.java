package org.contactrouter.local.functions;

/** Where it is kept that a function gave up on something. */
@FunctionalInterface
public interface FailureDestination {
  /** Sends a message to a queue, by its logical id. */
  void send(String queue, String body);
}
