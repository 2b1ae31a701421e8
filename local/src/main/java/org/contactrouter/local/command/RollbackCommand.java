package org.contactrouter.local.command;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** {@code ./run rollback}: the knowledge before the last publishing counts again. */
@Command(
    name = "rollback",
    description = "Makes the knowledge before the last publishing count again.")
final class RollbackCommand extends Verb implements Callable<Integer> {
  @Override
  public Integer call() {
    JsonNode versions = administration().rollBack();
    print(
        versions,
        versions.path("current").properties().stream()
            .map(language -> language.getKey() + " " + language.getValue().asString(""))
            .collect(Collectors.joining(", ", "current: ", "; it counts within 30 seconds")));
    return ExitCode.DONE;
  }
}
