package org.contactrouter.local.functions;

/** How a call of a function ended. */
public sealed interface Invocation {
  /** The function answered with JSON. */
  record Returned(byte[] payload) implements Invocation {}

  /** The function threw, or did not end in time. */
  record Failed(String type, String message) implements Invocation {}
}
