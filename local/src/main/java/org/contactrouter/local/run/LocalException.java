package org.contactrouter.local.run;

/** Why the local system cannot start, in words for who started it. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public LocalException(String message) {
    super(message);
  }
}
