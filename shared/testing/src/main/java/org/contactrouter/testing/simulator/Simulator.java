package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.EraseCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.PublishKnowledge;
import org.contactrouter.act.ReadKnowledge;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.SendMail;
import org.contactrouter.act.SubmitKnowledge;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.Postman;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.Turns;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.InMemoryCustomers;
import org.contactrouter.testing.InMemoryDoorbells;
import org.contactrouter.testing.InMemoryHeartbeat;
import org.contactrouter.testing.InMemoryKnowledge;
import org.contactrouter.testing.InMemoryKnowledgeShelf;
import org.contactrouter.testing.InMemoryPostman;
import org.contactrouter.testing.InMemorySettings;
import org.contactrouter.testing.InMemoryTurns;
import org.contactrouter.testing.MovableClock;
import org.contactrouter.testing.WordForWordBanks;
import org.contactrouter.testing.fixture.KnowledgeFixtures;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.words.PageLinks;

/**
 * A router and its people for some months, in one thread and virtual time, from one seed: the same
 * seed is the same run. The real use cases run; the ports under them are in memory and fail.
 */
public final class Simulator {
  private static final Lexicon LEXICON = Lexicon.standard();
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);

  /** So long after everything works again nothing may be late. */
  private static final Duration HEALED_WITHIN = Duration.ofMinutes(10);

  /** One in so many written cases is looked at while everything runs. */
  private static final int LOOKED_AT = 64;

  private static final List<Class<?>> MAY_GO_DOWN =
      List.of(
          CaseStore.class,
          Customers.class,
          Doorbells.class,
          Knowledge.class,
          KnowledgeShelf.class,
          Postman.class,
          SettingsSource.class,
          Turns.class);

  private final Options options;
  private final Random random;
  private final MovableClock clock = new MovableClock(START);
  private final Agenda agenda = new Agenda(clock);
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryPostman postman = new InMemoryPostman();
  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final WordForWordBanks banks = new WordForWordBanks();
  private final Editions editions = new Editions(shelf, clock);
  private final Acknowledged acknowledged = new Acknowledged();
  private final List<Violation> violations = new ArrayList<>();
  private final DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
  private final Map<String, CaseEvent> lastWritten = new HashMap<>();
  private final Truth truth;
  private final Room room;
  private final Life life;
  private final Settings settings;
  private final InMemorySettings applied;
  private final Faults faults;
  private final Delivery delivery;
  private final Writers writers;
  private final Editors editors;

  /**
   * What to simulate.
   *
   * @param contacts how many people write
   * @param faults share of calls, messages and sweeps that go wrong, 0 to 1
   * @param months of 30 days
   */
  public record Options(long seed, int contacts, double faults, int months) {}

  private Simulator(Options options, Parts parts) {
    this.options = options;
    this.random = new Random(options.seed());
    this.settings = Company.of(random);
    this.applied = new InMemorySettings(settings);
    this.truth = new Truth(cases, acknowledged, settings);
    this.room = new Room(cases, applied::current, clock);
    this.faults = new Faults(random, clock, agenda::interrupt, options.faults());
    this.life = new Life(clock, agenda, random, faults::struck, violations::add);
    InMemoryDoorbells doorbells = new InMemoryDoorbells();
    Ports ports = parts.ports().apply(memory(doorbells)).under(faults);
    Front front = parts.front().apply(acts(ports));
    ReleaseCase release = new ReleaseCase(ports.store(), ports.settings(), skewed());
    Agents agents = new Agents(front, release, cases, acknowledged, life, settings.agents());
    this.writers =
        new Writers(front, cases, acknowledged, life, options.seed(), parts.key(), agents::work);
    this.delivery =
        new Delivery(
            cases,
            doorbells,
            shelf,
            clock,
            agenda,
            parts.functions().apply(work(ports)),
            new Transport(faults, random),
            parts.sweeping(),
            violations::add);
    this.editors =
        new Editors(
            new SubmitKnowledge(ports.shelf(), ports.doorbells(), ports.settings(), skewed()),
            new ReadKnowledge(ports.shelf()),
            ports.shelf(),
            life);
    cases.onWrite(this::look);
    shelf.onFlip(editions::ending);
  }

  /** Simulates. */
  public static Report run(Options options) {
    return run(options, Parts.SOUND);
  }

  /** Simulates with these functions behind the pages, and these pages. */
  public static Report run(
      Options options,
      Function<Functions.Work, Functions> functions,
      Function<Front.Acts, Front> front) {
    return run(options, Parts.SOUND.withFunctions(functions).withFront(front));
  }

  static Report run(Options options, Parts parts) {
    return new Simulator(options, parts).run();
  }

  private Ports memory(InMemoryDoorbells doorbells) {
    shelf.publish("pt", KnowledgeFixtures.entries(), banks);
    return new Ports(
        cases,
        new InMemoryCustomers(),
        doorbells,
        new InMemoryHeartbeat(),
        new InMemoryKnowledge(shelf, banks),
        shelf,
        mail -> {
          truth.check(mail).ifPresent(violations::add);
          return postman.send(mail);
        },
        applied,
        new InMemoryTurns());
  }

  private Front.Acts acts(Ports ports) {
    EmailDigests digests = new EmailDigests(secret);
    ContactIds ids = new ContactIds(secret, random);
    InstantSource here = skewed();
    ReadSettings read = new ReadSettings(ports.settings(), settings);
    TakeContact people =
        TakeContact.byPeople(ports.customers(), ports.store(), LEXICON, ids, digests, here);
    return new Front.Acts(
        new TakeContact(
            ports.knowledge(), ports.customers(), ports.store(), LEXICON, ids, digests, skewed()),
        read,
        new HearCustomer(ports.store(), read, here),
        new RequestCallback(ports.store(), read, here),
        new ContinueCase(ports.store(), () -> people, read, here),
        new EraseCase(ports.store()),
        new WorkCase(ports.store(), ports.settings(), here),
        ports.store(),
        ports.customers(),
        ports.knowledge(),
        secret,
        here);
  }

  private Functions.Work work(Ports ports) {
    PageLinks links =
        new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret));
    SendMail mail = new SendMail(ports.store(), ports.postman(), ports.settings(), links, skewed());
    AssignCase assign =
        new AssignCase(ports.store(), ports.customers(), ports.turns(), ports.settings(), skewed());
    InstantSource sweeping = skewed();
    return new Functions.Work(
        new DispatchCase(ports.store(), ports.doorbells(), mail),
        assign,
        new RemindCase(ports.store(), assign, mail, ports.settings(), skewed()),
        new PublishKnowledge(ports.shelf(), banks, ports.store(), ports.settings(), skewed()),
        () -> new SweepCases(ports.store(), ports.doorbells(), ports.heartbeat(), sweeping));
  }

  private Report run() {
    Duration time = MONTH.multipliedBy(options.months());
    for (int contact = 0; contact < options.contacts(); contact += Writers.LETTERS) {
      int first = contact;
      int last = Math.min(first + Writers.LETTERS, options.contacts());
      life.soon(time, () -> writers.write(first, last));
    }
    for (int month = 0; month < options.months(); month++) {
      life.soon(time, this::vacation);
      life.soon(time, editors::edit);
      if (options.faults() > 0) {
        life.soon(time, this::outage);
      }
    }
    try {
      delivery.runUntil(START.plus(time));
      faults.heal();
      delivery.runUntil(clock.instant().plus(HEALED_WITHIN));
    } catch (IllegalStateException | IllegalArgumentException crash) {
      violations.add(Violation.of(Violation.Kind.CRASHED, "" + crash.getMessage(), ""));
    }
    Instant healed = clock.instant().minus(HEALED_WITHIN);
    violations.addAll(new Checks(healed, cases, acknowledged, editions, postman.sent()).all());
    return Report.of(
        options, time, acknowledged, cases.all(), postman.sent(), List.copyOf(violations));
  }

  /** Machines' clocks differ by up to two seconds. */
  private InstantSource skewed() {
    Duration skew = Duration.ofMillis(random.nextInt(4_000) - 2_000L);
    return options.faults() > 0 ? () -> clock.instant().plus(skew) : clock;
  }

  private void outage() {
    faults.down(life.any(MAY_GO_DOWN), Duration.ofMinutes(random.nextInt(240)));
  }

  /** Somebody is away for some days. */
  private void vacation() {
    apply(Company.without(settings, life.any(settings.agents()).id()));
    life.soon(Duration.ofDays(10), () -> apply(settings));
  }

  private void apply(Settings changed) {
    applied.apply(changed);
    room.changed();
  }

  /** A history is only ever added to. */
  private void look(Case written) {
    CaseEvent last = lastWritten.put(written.id(), written.history().getLast());
    if (last == null) {
      editions.taken(written).ifPresent(violations::add);
    } else if (!follows(written.history(), last)) {
      violations.add(Violation.of(Violation.Kind.LOST, "written over: " + last.change(), written));
    }
    truth.written(written);
    room.look(written).ifPresent(violations::add);
    if (written.history().size() % LOOKED_AT == LOOKED_AT / 2) {
      violations.addAll(Checks.legal(written));
    }
  }

  private static boolean follows(List<CaseEvent> history, CaseEvent last) {
    return history.size() > last.number() && history.get(last.number()).equals(last);
  }
}
