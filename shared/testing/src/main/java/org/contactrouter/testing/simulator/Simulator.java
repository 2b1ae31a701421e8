package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.SendMail;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.Language;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Customers;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Heartbeat;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.Postman;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.port.StoreUnavailable;
import org.contactrouter.port.Turns;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Form;
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
import org.contactrouter.testing.fixture.SettingsFixtures;
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

  private static final List<Class<?>> MAY_GO_DOWN =
      List.of(
          CaseStore.class,
          Customers.class,
          Doorbells.class,
          Knowledge.class,
          Postman.class,
          SettingsSource.class,
          Turns.class);

  private final Options options;
  private final Random random;
  private final Parts parts;
  private final MovableClock clock = new MovableClock(START);
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryPostman postman = new InMemoryPostman();
  private final Settings settings = SettingsFixtures.settings();
  private final Faults faults;
  private final Delivery delivery;
  private final TakeContact take;
  private final ReadSettings readSettings;
  private final HearCustomer hear;
  private final WorkCase work;
  private final ReleaseCase release;

  /** What was taken with a receipt: everybody's words by case id, the customer's first ahead. */
  private final Map<String, List<String>> taken = new LinkedHashMap<>();

  private final Map<String, String> idByKey = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /**
   * What to simulate.
   *
   * @param contacts how many people write
   * @param faults share of calls, messages and sweeps that go wrong, 0 to 1
   * @param months of 30 days
   */
  public record Options(long seed, int contacts, double faults, int months) {}

  /**
   * What is not as it must be.
   *
   * @param story what happened to the case, line by line
   */
  public record Violation(String what, String caseId, List<String> story) {
    public Violation {
      story = List.copyOf(story);
    }
  }

  private Simulator(Options options, Parts parts) {
    this.options = options;
    this.parts = parts;
    this.random = new Random(options.seed());
    this.faults = new Faults(random, clock, options.faults());
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    InMemoryDoorbells bells = new InMemoryDoorbells();
    InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
    WordForWordBanks banks = new WordForWordBanks();
    shelf.publish("pt", KnowledgeFixtures.entries(), banks);
    CaseStore store = faults.around(CaseStore.class, parts.store().apply(cases));
    Customers customers = faults.around(Customers.class, new InMemoryCustomers());
    Doorbells doorbells = faults.around(Doorbells.class, bells);
    SettingsSource source = faults.around(SettingsSource.class, new InMemorySettings(settings));
    EmailDigests digests = new EmailDigests(secret);
    this.readSettings = new ReadSettings(source, settings);
    this.take =
        new TakeContact(
            faults.around(Knowledge.class, new InMemoryKnowledge(shelf, banks)),
            customers,
            store,
            LEXICON,
            new ContactIds(secret, random),
            digests,
            skewed());
    this.hear = new HearCustomer(store, readSettings, skewed());
    this.work = new WorkCase(store, source, skewed());
    this.release = new ReleaseCase(store, source, skewed());
    SendMail mail =
        new SendMail(
            store,
            faults.around(Postman.class, parts.postman().apply(postman)),
            source,
            new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret)),
            skewed());
    AssignCase assign =
        new AssignCase(
            store, customers, faults.around(Turns.class, new InMemoryTurns()), source, skewed());
    Heartbeat heartbeat = faults.around(Heartbeat.class, new InMemoryHeartbeat());
    InstantSource sweeping = skewed();
    this.delivery =
        new Delivery(
            cases,
            bells,
            clock,
            new Delivery.Acts(
                new DispatchCase(store, doorbells, mail),
                assign,
                new RemindCase(store, assign, mail, source, skewed()),
                () -> new SweepCases(store, doorbells, heartbeat, sweeping)),
            faults,
            random,
            parts.sweeping());
  }

  /** Simulates. */
  public static Report run(Options options) {
    return run(options, Parts.SOUND);
  }

  static Report run(Options options, Parts parts) {
    return new Simulator(options, parts).run();
  }

  private Report run() {
    Duration time = MONTH.multipliedBy(options.months());
    for (int contact = 0; contact < options.contacts(); contact++) {
      int number = contact;
      delivery.at(within(time), () -> write(number, 1));
    }
    if (options.faults() > 0) {
      for (int outage = 0; outage < options.months(); outage++) {
        delivery.at(within(time), this::outage);
      }
    }
    try {
      delivery.runUntil(START.plus(time));
      faults.heal();
      delivery.runUntil(clock.instant().plus(HEALED_WITHIN));
    } catch (IllegalStateException | IllegalArgumentException crash) {
      violations.add(new Violation("crashed: " + crash.getMessage(), "", List.of()));
    }
    Checks checks = new Checks(clock.instant().minus(HEALED_WITHIN), postman.sent());
    taken.forEach((id, words) -> violations.addAll(checks.taken(cases.find(id), id, words)));
    cases.all().forEach(whole -> violations.addAll(checks.whole(whole)));
    violations.addAll(checks.mails());
    return Report.of(
        options, time, taken.size(), cases.all(), postman.sent(), List.copyOf(violations));
  }

  /** Machines' clocks differ by up to two seconds. */
  private InstantSource skewed() {
    Duration skew = Duration.ofMillis(random.nextInt(4_000) - 2_000L);
    return options.faults() > 0 ? () -> clock.instant().plus(skew) : clock;
  }

  private Instant within(Duration time) {
    return START.plusSeconds((long) (random.nextDouble() * time.toSeconds()));
  }

  private Instant soon(Duration most) {
    return clock.instant().plusSeconds(1 + (long) (random.nextDouble() * most.toSeconds()));
  }

  private void outage() {
    Class<?> port = MAY_GO_DOWN.get(random.nextInt(MAY_GO_DOWN.size()));
    faults.down(port, Duration.ofMinutes(random.nextInt(240)));
  }

  /** Someone writes; a browser that gets no answer asks again under the same key. */
  private void write(int number, int attempt) {
    String key = "key-" + number;
    Submitted submitted = submitted(number, key);
    try {
      Receipt receipt = take.take(submitted, readSettings.known());
      if (receipt instanceof Receipt.Taken(Case opened, boolean _)) {
        taken(key, opened.id(), submitted.message());
      } else {
        violations.add(new Violation("refused: " + receipt, key, List.of()));
      }
    } catch (StoreUnavailable | Faults.Killed failed) {
      if (attempt < 4) {
        delivery.at(soon(Duration.ofMinutes(2)), () -> write(number, attempt + 1));
      }
    }
  }

  private void taken(String key, String id, String message) {
    String before = idByKey.putIfAbsent(key, id);
    if (before != null && !before.equals(id)) {
      violations.add(new Violation("two cases under one key", id, List.of(before, id)));
    }
    if (before == null) {
      taken.put(id, new ArrayList<>(List.of(message)));
      int acts = random.nextInt(4);
      for (int act = 0; act < acts; act++) {
        Duration most = random.nextBoolean() ? Duration.ofSeconds(20) : Duration.ofDays(6);
        delivery.at(soon(most), () -> customerActs(id));
      }
      int works = random.nextInt(5);
      for (int act = 0; act < works; act++) {
        delivery.at(soon(Duration.ofDays(3)), () -> agentActs(id));
      }
      if (random.nextInt(20) != 0) {
        finish(id, 1);
      }
      if (random.nextInt(4) == 0) {
        // A double click, a proxy that repeats, or a browser that opens the last page again.
        int number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        delivery.at(soon(Duration.ofDays(3)), () -> write(number, 4));
      }
    }
  }

  private Submitted submitted(int number, String key) {
    Random own = new Random(options.seed() * 31 + number);
    String message =
        switch (own.nextInt(8)) {
          case 0, 1 -> "devolver refund-eu";
          case 2 -> "como devolvo";
          case 3 -> "Quero apresentar uma reclamação formal. " + number;
          default -> "Onde está a minha fatura? 🙏\r\n" + number;
        };
    boolean spam = own.nextInt(20) == 0;
    return new Submitted(
        Form.CONTACT,
        message,
        Optional.of("Ana Sousa"),
        own.nextInt(10) == 0 ? Optional.empty() : Optional.of("c" + number + "@example.com"),
        Optional.empty(),
        Language.PT_PT,
        List.of(),
        Optional.empty(),
        new LinkedHashMap<>(),
        Optional.of(parts.key().apply(key)),
        spam ? Optional.of("honeypot") : Optional.empty(),
        "digest-" + number);
  }

  private void customerActs(String id) {
    switch (random.nextInt(6)) {
      case 0 -> attempt(() -> hear.helped(id));
      case 1 -> attempt(() -> hear.notHelped(id));
      case 2 -> attempt(() -> hear.person(id));
      case 3 -> attempt(() -> hear.choose(id, "refund-br"));
      default -> {
        String text = "Mais uma coisa, " + random.nextInt(1_000_000);
        if (attempt(() -> hear.message(id, text)) instanceof Outcome.Done) {
          taken.getOrDefault(id, new ArrayList<>()).add(text);
        }
      }
    }
  }

  private void agentActs(String id) {
    List<Agent> agents = settings.agents();
    String agent = agents.get(random.nextInt(agents.size())).id();
    switch (random.nextInt(5)) {
      case 0 -> attempt(() -> work.claim(id, agent));
      case 1, 2 -> {
        String text = "Já vejo, " + random.nextInt(1_000_000);
        Instant due = soon(Duration.ofDays(2));
        if (attempt(() -> work.reply(id, agent, text, "Ligamos", due)) instanceof Outcome.Done) {
          taken.getOrDefault(id, new ArrayList<>()).add(text);
        }
      }
      case 3 -> attempt(() -> release.release(id, "zita"));
      default -> attempt(() -> work.resolve(id, agent, "Já.", "sent", Optional.of("DEFECT")));
    }
  }

  /** Whoever has it solves it in the end; of some cases nobody ever hears again. */
  private void finish(String id, int attempt) {
    delivery.at(
        soon(Duration.ofHours(40)).plus(Duration.ofHours(8)),
        () -> {
          Optional<Case> whole = cases.find(id);
          Optional<String> holder = whole.flatMap(Case::assignee);
          holder.ifPresent(
              agent ->
                  attempt(() -> work.resolve(id, agent, "Já.", "sent", Optional.of("DEFECT"))));
          if (attempt < 6) {
            finish(id, attempt + 1);
          }
        });
  }

  /** What came of it, if anybody heard. */
  private static Outcome attempt(Supplier<Outcome> act) {
    try {
      return act.get();
    } catch (StoreUnavailable | Faults.Killed failed) {
      return new Outcome.Unknown();
    }
  }
}
