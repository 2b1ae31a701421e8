package org.contactrouter.local.command;

/** What every verb exits with. */
public final class ExitCode {
  /** Everything was done. */
  public static final int DONE = 0;

  /** It could not be done; the reason is on standard error. */
  public static final int FAILED = 1;

  /** The command line is wrong; what is right is on standard error. */
  public static final int WRONG_USAGE = 2;

  private ExitCode() {}
}
