package org.contactrouter.local.functions;

/** Where functions write, and where it is said that one failed. */
public interface FunctionLog {
  /** Writes one line of a function. */
  void line(String text);

  /** Says that a function failed. */
  void failed(String function, Throwable cause);
}
