package org.contactrouter.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.contactrouter.local.functions.FunctionLog;
import org.contactrouter.local.gateway.Gateway;
import org.contactrouter.local.mail.Outbox;
import org.contactrouter.local.queues.LocalQueues;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.tables.StreamPositions;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;
import org.contactrouter.local.time.LocalClock;
import org.contactrouter.local.time.Moments;

/** Everything that functions stand on. */
record Ground(
    Gateway gateway,
    Template template,
    LocalClock clock,
    Moments moments,
    Outbox outbox,
    Beginning beginning,
    FunctionLog log,
    StreamPositions positions,
    LocalTables tables,
    LocalQueues queues) {

  private static final Executor THREADS =
      task -> Thread.ofPlatform().daemon().name("start").start(task);

  /** Opens it, tables beside queues; {@code sent} is called after each message to a queue. */
  static Ground open(LocalOptions options, PrintStream terminal, Parts parts, Runnable sent)
      throws IOException {
    DataDirectory data = parts.closing(DataDirectory.open(options));
    Gateway gateway = parts.closing(bind(options.port()));
    Template template = TemplateReader.read(options.template(), parameters(gateway));
    LocalClock clock = clock(data.file("clock"), options.real());
    Moments moments = new Moments();
    var tables = begin(parts, () -> LocalTables.open(template, data.file("tables.db")));
    var queues = begin(parts, () -> LocalQueues.start(template, clock, moments, sent));
    return new Ground(
        gateway,
        template,
        clock,
        moments,
        Outbox.keptIn(data.file("mail.jsonl")),
        Beginning.keptIn(data.file("beginning")),
        parts.closing(FileLog.open(data.file("functions.log"), terminal)),
        StreamPositions.keptIn(data.file("streams.json")),
        joined(tables),
        joined(queues));
  }

  private static Map<String, String> parameters(Gateway gateway) {
    return Map.of("PublicUrl", gateway.uri().toString(), "MailFrom", "contact-router@localhost");
  }

  private static LocalClock clock(Optional<Path> file, InstantSource real) throws IOException {
    return file.isPresent() ? LocalClock.keptIn(file.get()) : LocalClock.on(real);
  }

  private static Gateway bind(int port) throws IOException {
    try {
      return Gateway.bind(port);
    } catch (BindException e) {
      throw new LocalException("port " + port + " is in use; choose another with --port N");
    }
  }

  private static <T extends AutoCloseable> CompletableFuture<T> begin(
      Parts parts, Supplier<T> start) {
    return CompletableFuture.supplyAsync(() -> parts.closing(start.get()), THREADS);
  }

  private static <T> T joined(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
