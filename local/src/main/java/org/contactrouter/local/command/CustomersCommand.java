package org.contactrouter.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code ./run customers FILE}: adds customers, and replaces those that are there. */
@Command(
    name = "customers",
    description = "Adds customers (CSV), and replaces those that are there.")
final class CustomersCommand extends Verb implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "E-mail, name, account, owner, importance …")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    JsonNode stored = administration().customers(InputFile.read(file));
    List<String> lines = new ArrayList<>();
    lines.add("%d customers stored".formatted(stored.path("stored").asInt(0)));
    lines.addAll(Listed.warnings(stored));
    print(stored, String.join("\n", lines));
    return ExitCode.DONE;
  }
}
