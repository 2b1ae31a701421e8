package org.contactrouter.local;

import org.contactrouter.local.command.StartCommand;

/** The command line of {@code ./run}. */
public final class Main {
  private Main() {}

  /** Does what the command line says and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(StartCommand.commandLine().execute(arguments));
  }
}
