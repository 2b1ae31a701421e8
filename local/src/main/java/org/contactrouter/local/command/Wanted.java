package org.contactrouter.local.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the options of a verb must be, beyond what their types say. */
final class Wanted {
  private Wanted() {}

  /**
   * Goes on if that is so.
   *
   * @throws ParameterException with this message if it is not, which is wrong usage
   */
  static void require(CommandSpec spec, boolean met, String message) {
    if (!met) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
