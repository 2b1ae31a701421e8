package org.contactrouter.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.contactrouter.local.audit.Audits;
import org.contactrouter.local.functions.Handlers;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.functions.LocalFunction;
import org.contactrouter.local.functions.LocalFunctions;
import org.contactrouter.local.mail.LocalMail;
import org.contactrouter.local.mail.Outbox;
import org.contactrouter.local.pages.AuditPage;
import org.contactrouter.local.pages.CasesPage;
import org.contactrouter.local.pages.ClockPage;
import org.contactrouter.local.pages.LocalPages;
import org.contactrouter.local.pages.OutboxPage;
import org.contactrouter.local.pages.ScannedCases;
import org.contactrouter.local.pages.StartPage;
import org.contactrouter.local.pump.Pump;
import org.contactrouter.local.pump.Source;
import org.contactrouter.local.queues.LocalQueues;
import org.contactrouter.local.tables.DueItems;
import org.contactrouter.local.tables.LocalTables;
import org.contactrouter.local.tables.StreamSource;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.time.LocalClock;
import org.contactrouter.local.time.NextMoment;
import org.contactrouter.local.time.Schedules;
import org.contactrouter.local.time.TimeTravel;

/** The whole system of a template in this process, on 127.0.0.1. */
public final class LocalSystem implements AutoCloseable {
  private static final String CASES_TABLE = "CasesTable";

  private final Parts parts;
  private final Ground ground;
  private final TimeTravel time;

  private LocalSystem(Parts parts, Ground ground, TimeTravel time) {
    this.parts = parts;
    this.ground = ground;
    this.time = time;
  }

  /**
   * Starts everything, or nothing if a part cannot start; {@code terminal} hears of functions that
   * fail.
   *
   * @throws LocalException if the port or the data directory is in use
   * @throws org.contactrouter.local.template.TemplateException if the template cannot be run here
   */
  public static LocalSystem start(LocalOptions options, Handlers handlers, PrintStream terminal)
      throws IOException {
    Parts parts = new Parts();
    try {
      return start(options, handlers, terminal, parts);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Where it answers, without a slash at the end. */
  public URI baseUri() {
    return ground.gateway().uri();
  }

  /** The clock, which {@link #time} moves. */
  public LocalClock clock() {
    return ground.clock();
  }

  /** What its data began with. */
  public Beginning beginning() {
    return ground.beginning();
  }

  /** All mail. */
  public Outbox outbox() {
    return ground.outbox();
  }

  /** The tables. */
  public LocalTables tables() {
    return ground.tables();
  }

  /** The queues. */
  public LocalQueues queues() {
    return ground.queues();
  }

  /** Lets time pass, with everything that is due. */
  public TimeTravel time() {
    return time;
  }

  @Override
  public void close() {
    parts.close();
  }

  private static LocalSystem start(
      LocalOptions options, Handlers handlers, PrintStream terminal, Parts parts)
      throws IOException {
    AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});
    Ground ground = Ground.open(options, terminal, parts, () -> wake.get().run());
    LocalClients clients =
        new LocalClients(
            ground.tables().client(),
            ground.queues().client(),
            new LocalMail(ground.outbox(), ground.clock()),
            ground.clock());
    LocalFunctions made =
        new LocalFunctions(
            ground.template(), handlers.on(clients), ground.log(), () -> wake.get().run());
    List<LocalFunction> functions = parts.closing(made).all();
    Pump pump = parts.closing(new Pump(sources(ground, functions), ground.log()::failed));
    wake.set(pump::wake);
    TimeTravel time = parts.closing(time(ground, functions, pump));
    ground.gateway().open(ground.template(), functions, ground.clock(), pages(ground, time));
    pump.start();
    time.start();
    return new LocalSystem(parts, ground, time);
  }

  private static List<Source> sources(Ground ground, List<LocalFunction> functions) {
    return Stream.concat(
            Stream.of(ground.queues().delayed()),
            functions.stream().flatMap(function -> sources(ground, function)))
        .toList();
  }

  private static Stream<Source> sources(Ground ground, LocalFunction function) {
    Template.Function definition = function.definition();
    Stream<Source> streams =
        definition.streams().stream()
            .map(
                trigger ->
                    new StreamSource(
                        trigger, function, ground.tables(), ground.positions(), ground.queues()));
    Stream<Source> queues =
        definition.queues().stream()
            .map(
                trigger ->
                    ground
                        .queues()
                        .source(ground.template().queue(trigger.queue()), trigger, function));
    return Stream.concat(streams, queues);
  }

  private static TimeTravel time(Ground ground, List<LocalFunction> functions, Pump pump) {
    List<NextMoment> moments =
        new ArrayList<>(DueItems.of(ground.template(), ground.tables().client()));
    moments.add(ground.moments()::after);
    return new TimeTravel(
        ground.clock(), new Schedules(functions, ground.clock(), ground.queues()), pump, moments);
  }

  private static LocalPages pages(Ground ground, TimeTravel time) {
    return new LocalPages(
        List.of(
            new StartPage(
                ground.gateway().uri().getPort(),
                () -> ground.beginning().with() == Beginning.With.DEMO),
            new OutboxPage(ground.outbox()),
            new CasesPage(new ScannedCases(ground.tables().client(), CASES_TABLE)),
            new AuditPage(new Audits(ground.tables().client(), CASES_TABLE, ground.clock())),
            new ClockPage(time, ground.clock())));
  }
}
