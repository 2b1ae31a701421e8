package org.contactrouter.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code ./run explain CASE_ID}: why a case was decided as it was, and what happened since. */
@Command(
    name = "explain",
    description = "Says why a case was decided as it was, and what happened since.")
final class ExplainCommand extends Verb implements Callable<Integer> {
  @Parameters(paramLabel = "CASE_ID", description = "As /local/cases lists it.")
  private String caseId = "";

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "en",
      description = "pt, es or en; default: ${DEFAULT-VALUE}.")
  private String language = "en";

  @Override
  public Integer call() {
    JsonNode explained = administration().explain(caseId, language);
    print(explained, ExplainedText.of(explained));
    return ExitCode.DONE;
  }
}
