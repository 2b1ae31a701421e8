package org.contactrouter.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.demo.Demo;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.run.Beginning;
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
      LoadCommand.class
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

  private final PrintStream terminal = System.out;
  private final PrintStream errors = System.err;

  /** What the process exits with once it runs: Ctrl-C is the way to stop, so that is no failure. */
  private final AtomicInteger exitCode = new AtomicInteger(ExitCode.DONE);

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "--port: 0 to 65535 is asked for");
    }
    terminal.println(LocalTables.LICENCE);
    try {
      LocalSystem system = LocalSystem.start(options(), WiredHandlers::new, errors);
      stopWithTheProcess(system);
      begin(system);
      return serve(system);
    } catch (LocalException | TemplateException | CommandException e) {
      errors.println(e.getMessage());
      exitCode.set(ExitCode.FAILED);
      return ExitCode.FAILED;
    }
  }

  private LocalOptions options() {
    return new LocalOptions(template, port, memory ? Optional.empty() : Optional.of(data), fresh);
  }

  /**
   * Loads the demo, unless the data began before. Nothing may have been asked of the functions
   * until then: they look for new settings and knowledge every 30 seconds only.
   */
  private void begin(LocalSystem system) {
    switch (system.beginning().with()) {
      case UNDECIDED -> {
        if (!empty) {
          terminal.println("Loading demo data ...");
          Demo.load(new Administration(new ApiClient(system.baseUri())));
        }
        system.beginning().decide(empty ? Beginning.With.NOTHING : Beginning.With.DEMO);
      }
      case DEMO -> {
        if (empty) {
          errors.println("The data began with the demo; --fresh --empty begins without it.");
        }
      }
      case NOTHING -> {}
    }
  }

  private int serve(LocalSystem system) throws InterruptedException {
    if (!Health.awaited(system.baseUri())) {
      errors.println("GET /healthz does not answer 200; what functions said is in " + data);
      exitCode.set(ExitCode.FAILED);
      return ExitCode.FAILED;
    }
    terminal.println(ready(system));
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  private void stopWithTheProcess(LocalSystem system) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  system.close();
                  Runtime.getRuntime().halt(exitCode.get());
                }));
  }

  private static String ready(LocalSystem system) {
    String demo =
        system.beginning().with() == Beginning.With.DEMO
            ? "This is demo data, of a shop that does not exist; --fresh --empty begins without"
                + " it.\n"
            : "";
    return """
    ready on %1$s/
      the form     %1$s/f/contact
      the outbox   %1$s/local/mail
      all cases    %1$s/local/cases
    %2$sCtrl-C stops it.\
    """
        .formatted(system.baseUri(), demo);
  }

  /** The command line with every verb. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new StartCommand());
    line.setOut(new PrintWriter(System.out, true, System.out.charset()));
    line.setErr(new PrintWriter(System.err, true, System.err.charset()));
    line.setExecutionExceptionHandler(
        (exception, command, _) -> {
          if (exception instanceof CommandException) {
            command.getErr().println(exception.getMessage());
            return ExitCode.FAILED;
          }
          throw exception;
        });
    return line;
  }
}
