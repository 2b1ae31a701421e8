package org.contactrouter.local.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactrouter.local.api.Administration;
import org.contactrouter.local.api.ApiClient;
import org.contactrouter.local.api.CommandException;
import org.contactrouter.local.demo.Demo;
import org.contactrouter.local.run.Beginning;
import org.contactrouter.local.run.LocalSystem;

/** A system that was started, from its first data to the end of the process. */
final class Serving {
  private final LocalSystem system;
  private final PrintWriter out;
  private final PrintWriter errors;

  /** Ctrl-C is the way to stop, so the process then ends as if all was done. */
  private final AtomicInteger exitCode = new AtomicInteger(ExitCode.DONE);

  Serving(LocalSystem system, PrintWriter out, PrintWriter errors) {
    this.system = system;
    this.out = out;
    this.errors = errors;
  }

  /** Serves until the process is stopped; what is returned is why it could not. */
  int untilStopped(boolean empty) throws InterruptedException {
    stopWithTheProcess();
    try {
      begin(empty);
      Optional<String> fault = Health.fault(system.baseUri());
      if (fault.isPresent()) {
        throw new CommandException("GET /healthz: " + fault.get());
      }
      out.println(ready());
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } catch (CommandException e) {
      exitCode.set(ExitCode.FAILED);
      throw e;
    }
  }

  private void stopWithTheProcess() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  system.close();
                  Runtime.getRuntime().halt(exitCode.get());
                }));
  }

  /**
   * Loads the demo, unless the data began before. Nothing may have been asked of the functions
   * until then: they look for new settings and knowledge every 30 seconds only.
   */
  private void begin(boolean empty) {
    switch (system.beginning().with()) {
      case UNDECIDED -> {
        if (!empty) {
          out.println("Loading demo data ...");
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

  private String ready() {
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
}
