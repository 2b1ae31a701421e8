package org.contactrouter.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.run.LocalException;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.template.TemplateException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./run} without a verb: starts the whole system and keeps it until Ctrl-C. */
@Command(
    name = "run",
    description =
        "Starts the whole system on 127.0.0.1, with demo data at the first start; or does what a"
            + " verb says.",
    synopsisSubcommandLabel = "[VERB]",
    subcommands = {
      PublishCommand.class,
      RollbackCommand.class,
      ConfigureCommand.class,
      CustomersCommand.class,
      ExplainCommand.class,
      LoadCommand.class,
      EvaluateCommand.class,
      SimulateCommand.class,
      AuditCommand.class
    })
public final class StartCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Says what is possible.")
  @SuppressWarnings("UnusedVariable") // Only picocli reads it.
  private boolean help;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Default: ${DEFAULT-VALUE}; 0 takes any free one.")
  private int port = 8080;

  @Option(names = "--fresh", description = "Empties .local/ first.")
  private boolean fresh;

  @Option(names = "--memory", description = "Keeps nothing.")
  private boolean memory;

  @Option(names = "--empty", description = "Begins without demo data.")
  private boolean empty;

  @Option(
      names = "--template",
      hidden = true,
      defaultValue = "${sys:contactrouter.home:-.}/template.yaml")
  private Path template = Path.of("template.yaml");

  @Option(names = "--data", hidden = true, defaultValue = "${sys:contactrouter.home:-.}/.local")
  private Path data = Path.of(".local");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "--port: 0 to 65535 is asked for");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter errors = spec.commandLine().getErr();
    out.println(LocalTables.LICENCE);
    LocalSystem system = LocalSystem.start(options(), WiredHandlers::new, System.err);
    return new Serving(system, out, errors).untilStopped(empty);
  }

  private LocalOptions options() {
    return new LocalOptions(template, port, memory ? Optional.empty() : Optional.of(data), fresh);
  }

  /** The command line with every verb. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new StartCommand());
    line.setOut(new PrintWriter(System.out, true, System.out.charset()));
    line.setErr(new PrintWriter(System.err, true, System.err.charset()));
    line.setExecutionExceptionHandler(
        (exception, command, _) -> {
          switch (exception) {
            case CommandException _, LocalException _, TemplateException _ ->
                command.getErr().println(exception.getMessage());
            default -> throw exception;
          }
          return ExitCode.FAILED;
        });
    return line;
  }
}
