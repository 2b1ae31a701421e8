package org.contactrouter.local.command;

import java.io.PrintWriter;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What the verbs have in common: which system they call, and how the result is printed. */
abstract class Verb {
  @Mixin private UrlOption url = new UrlOption();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  final ApiClient client() {
    return url.client();
  }

  final Administration administration() {
    return new Administration(client());
  }

  /** Refuses a number below 1 as wrong usage. */
  final void requireAtLeastOne(String option, int value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + ": at least 1 is asked for");
    }
  }

  /** Prints the JSON if it was asked for, else the text. */
  final void print(JsonNode result, String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? result.toString() : text);
    out.flush();
  }
}
