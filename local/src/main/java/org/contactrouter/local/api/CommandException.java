package org.contactrouter.local.api;

/** Why a verb failed, in words for who called it; the command exits with 1. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public CommandException(String message) {
    super(message);
  }
}
