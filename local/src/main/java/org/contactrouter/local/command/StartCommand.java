package org.contactrouter.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.contactrouter.local.functions.WiredHandlers;
import org.contactrouter.local.run.LocalException;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.template.TemplateException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./run} without a verb: starts the whole system and keeps it until Ctrl-C. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts the whole system on 127.0.0.1, or does what a verb says.",
    synopsisSubcommandLabel = "[VERB]")
public final class StartCommand implements Callable<Integer> {
  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Default: 8080.")
  private int port = 8080;

  @Option(names = "--fresh", description = "Empties .local/ first.")
  private boolean fresh;

  @Option(names = "--memory", description = "Keeps nothing.")
  private boolean memory;

  @Option(names = "--template", hidden = true, defaultValue = "template.yaml")
  private Path template = Path.of("template.yaml");

  @Option(names = "--data", hidden = true, defaultValue = ".local")
  private Path data = Path.of(".local");

  private final PrintStream terminal = System.out;
  private final PrintStream errors = System.err;

  @Override
  public Integer call() throws IOException, InterruptedException {
    terminal.println(LocalTables.LICENCE);
    try {
      LocalSystem system =
          LocalSystem.start(
              new LocalOptions(
                  template, port, memory ? Optional.empty() : Optional.of(data), fresh),
              WiredHandlers::new,
              errors);
      stopWithTheProcess(system);
      return serve(system);
    } catch (LocalException | TemplateException e) {
      errors.println(e.getMessage());
      return ExitCode.FAILED;
    }
  }

  private int serve(LocalSystem system) throws InterruptedException {
    if (!Health.awaited(system.baseUri())) {
      errors.println("GET /healthz does not answer 200; what functions said is in " + data);
      system.close();
      return ExitCode.FAILED;
    }
    terminal.println(ready(system.baseUri().toString()));
    new CountDownLatch(1).await();
    return ExitCode.DONE;
  }

  /** Ctrl-C is the way to stop, so the process then ends with 0. */
  private static void stopWithTheProcess(LocalSystem system) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  system.close();
                  Runtime.getRuntime().halt(ExitCode.DONE);
                }));
  }

  private static String ready(String url) {
    return """
    ready on %1$s/
      the form     %1$s/f/contact
      the outbox   %1$s/local/mail
      all cases    %1$s/local/cases
    Ctrl-C stops it.\
    """
        .formatted(url);
  }

  /** The command line with every verb. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new StartCommand());
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
