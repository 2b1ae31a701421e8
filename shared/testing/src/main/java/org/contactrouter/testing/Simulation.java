package org.contactrouter.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.contactrouter.act.AssignCase;
import org.contactrouter.act.ContinueCase;
import org.contactrouter.act.DispatchCase;
import org.contactrouter.act.HearCustomer;
import org.contactrouter.act.Outcome;
import org.contactrouter.act.ReadSettings;
import org.contactrouter.act.Receipt;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.act.RemindCase;
import org.contactrouter.act.RequestCallback;
import org.contactrouter.act.SendMail;
import org.contactrouter.act.Submitted;
import org.contactrouter.act.SweepCases;
import org.contactrouter.act.TakeContact;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.customer.Customer;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.lexicon.Lexicon;
import org.contactrouter.settings.KnownSettings;
import org.contactrouter.settings.Settings;
import org.contactrouter.token.AgentTokens;
import org.contactrouter.token.CaseTokens;
import org.contactrouter.token.ContactIds;
import org.contactrouter.token.DeploymentSecret;
import org.contactrouter.token.EmailDigests;
import org.contactrouter.words.PageLinks;

/**
 * The whole router in memory, in virtual time: after every act, what must follow from it has
 * happened. For one thread.
 */
public final class Simulation {
  private static final Lexicon LEXICON = Lexicon.standard();

  private final MovableClock clock;
  private final InMemoryCaseStore cases = new InMemoryCaseStore();
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final InMemoryKnowledgeShelf shelf = new InMemoryKnowledgeShelf();
  private final InMemoryPostman postman = new InMemoryPostman();
  private final InMemorySettings settings;
  private final BankMaker banks;
  private final EmailDigests digests;
  private final TakeContact take;
  private final HearCustomer hear;
  private final RequestCallback callbacks;
  private final ContinueCase goOn;
  private final WorkCase work;
  private final ReleaseCase release;
  private final EventLoop loop;

  /** A router with these settings and no knowledge, that knows no customer. */
  public Simulation(Settings settings, BankMaker banks, Instant start) {
    DeploymentSecret secret = new DeploymentSecret(new byte[DeploymentSecret.LENGTH]);
    InMemoryDoorbells doorbells = new InMemoryDoorbells();
    this.clock = new MovableClock(start);
    this.settings = new InMemorySettings(settings);
    this.banks = banks;
    this.digests = new EmailDigests(secret);
    this.take =
        new TakeContact(
            new InMemoryKnowledge(shelf, banks),
            customers,
            cases,
            LEXICON,
            new ContactIds(secret, new Random(1)),
            digests,
            clock);
    this.hear = new HearCustomer(cases, new ReadSettings(this.settings, settings), clock);
    ReadSettings known = new ReadSettings(this.settings, settings);
    this.callbacks = new RequestCallback(cases, known, clock);
    TakeContact people =
        TakeContact.byPeople(
            customers, cases, LEXICON, new ContactIds(secret, new Random(2)), digests, clock);
    this.goOn = new ContinueCase(cases, () -> people, known, clock);
    this.work = new WorkCase(cases, this.settings, clock);
    this.release = new ReleaseCase(cases, this.settings, clock);
    PageLinks links =
        new PageLinks("https://example.org", new CaseTokens(secret), new AgentTokens(secret));
    SendMail mail = new SendMail(cases, postman, this.settings, links, clock);
    AssignCase assign = new AssignCase(cases, customers, new InMemoryTurns(), this.settings, clock);
    this.loop =
        new EventLoop(
            cases,
            doorbells,
            clock,
            new EventLoop.Acts(
                new DispatchCase(cases, doorbells, mail),
                assign,
                new RemindCase(cases, assign, mail, this.settings, clock),
                new SweepCases(cases, doorbells, new InMemoryHeartbeat(), clock)));
  }

  /** Makes these the whole knowledge of a language. */
  public void publish(String language, List<FaqEntry> entries) {
    shelf.publish(language, entries, banks);
  }

  /** Takes a contact; gives the case as it was accepted. */
  public Case take(Submitted submitted) {
    Receipt receipt = take.take(submitted, new KnownSettings(settings.current(), List.of()));
    loop.settle();
    return switch (receipt) {
      case Receipt.Taken(Case opened, boolean _) -> opened;
      case Receipt.KeyReused _, Receipt.TooLarge _, Receipt.Erased _ ->
          throw new IllegalStateException("" + receipt);
    };
  }

  /** A customer does something. */
  public Outcome hear(Function<HearCustomer, Outcome> act) {
    Outcome outcome = act.apply(hear);
    loop.settle();
    return outcome;
  }

  /** A customer asks for a call. */
  public Outcome call(Function<RequestCallback, Outcome> act) {
    Outcome outcome = act.apply(callbacks);
    loop.settle();
    return outcome;
  }

  /** A customer rates, or goes on in a new case. */
  public Outcome goOn(Function<ContinueCase, Outcome> act) {
    Outcome outcome = act.apply(goOn);
    loop.settle();
    return outcome;
  }

  /** An agent does something. */
  public Outcome work(Function<WorkCase, Outcome> act) {
    Outcome outcome = act.apply(work);
    loop.settle();
    return outcome;
  }

  /** A supervisor looks at suspected spam and finds that it is none. */
  public Outcome release(String caseId, String supervisor) {
    Outcome outcome = release.release(caseId, supervisor);
    loop.settle();
    return outcome;
  }

  /** Lets time pass, with everything that happens in it. */
  public void advance(Duration time) {
    loop.advance(time);
  }

  /** Lets time pass in which nothing at all runs. */
  public void outage(Duration time) {
    clock.advance(time);
  }

  public EventLoop loop() {
    return loop;
  }

  public Instant now() {
    return clock.instant();
  }

  public Case find(String caseId) {
    return cases.find(caseId).orElseThrow();
  }

  public List<Case> cases() {
    return cases.all();
  }

  public InMemorySettings settings() {
    return settings;
  }

  public InMemoryPostman postman() {
    return postman;
  }

  /** The keyed digest by which the customer of an address is known. */
  public String digest(String email) {
    return digests.of(email);
  }

  public void know(Customer customer) {
    customers.put(List.of(customer));
  }

  /** The mails that were sent, oldest first, as {@code WARNING rui@example.org}. */
  public List<String> mails() {
    return postman.sent().stream().map(mail -> kind(mail.id()) + " " + mail.to()).toList();
  }

  private String kind(String mail) {
    return cases.all().stream()
        .flatMap(
            whole ->
                whole.history().stream()
                    .flatMap(event -> event.mail().stream())
                    .filter(order -> mail.equals(whole.id() + "-" + order.id())))
        .map(MailOrder::kind)
        .findFirst()
        .map(Enum::name)
        .orElseThrow();
  }
}
