package org.contactrouter.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code ./run configure FILE}: applies a settings document, whole or not at all. */
@Command(
    name = "configure",
    description = "Applies a settings document (JSON), whole or not at all.")
final class ConfigureCommand extends Verb implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Company, forms, agents, queues, policy …")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    JsonNode applied = administration().configure(InputFile.read(file));
    print(
        applied,
        "settings %s apply; every function knows them within 30 seconds"
            .formatted(applied.path("version").asString("")));
    return ExitCode.DONE;
  }
}
