package org.contactrouter.act;

import static org.contactrouter.cases.CaseState.AWAITING_CONFIRMATION;
import static org.contactrouter.cases.CaseState.AWAITING_CUSTOMER;
import static org.contactrouter.cases.CaseState.CLOSED;
import static org.contactrouter.cases.CaseState.QUARANTINED;
import static org.contactrouter.cases.CaseState.RESOLVED;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.Expectation;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.Message;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.port.CaseStore;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.Acknowledgement;

/**
 * What a customer says on the page of their case. A repeat changes nothing; under a key, also not
 * after the case went on.
 */
public final class HearCustomer {
  /** The same words again within this time are a double click. */
  private static final Duration REPEATED = Duration.ofMinutes(10);

  private final CaseWriter writer;
  private final ReadSettings settings;
  private final InstantSource clock;
  private final Optional<String> key;

  public HearCustomer(CaseStore store, ReadSettings settings, InstantSource clock) {
    this(new CaseWriter(store), settings, clock, Optional.empty());
  }

  private HearCustomer(
      CaseWriter writer, ReadSettings settings, InstantSource clock, Optional<String> key) {
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
    this.key = key;
  }

  /** The same, for an act whose repeat is known by a key. */
  public HearCustomer under(Optional<String> actKey) {
    return new HearCustomer(writer, settings, clock, actKey);
  }

  /**
   * What the customer may expect now: the next promise, else what would be promised should they ask
   * for a person.
   */
  public Expectation expected(Case whole) {
    return whole.openPromises().stream()
        .min(Comparator.comparing(Promise::dueAt))
        .map(promise -> new Expectation(promise.what(), promise.dueAt(), promise.zone()))
        .orElseGet(() -> ifAsked(whole));
  }

  private Expectation ifAsked(Case whole) {
    Settings now = settings.known().settings();
    ContactLevel level = whole.level().atLeast(ContactLevel.LOW_TOUCH);
    Instant dueAt = Reply.owed(whole, level, now, clock.instant()).timer().dueAt();
    ZoneId zone = now.zone(whole.contact());
    Acknowledgement words = Opening.words(whole.contact(), whole.accepted().decision(), zone);
    String text = whole.choices().isEmpty() ? words.answered(dueAt) : words.offered(dueAt);
    return new Expectation(text, dueAt, zone);
  }

  /** The answer or resolution helped. */
  public Outcome helped(String caseId) {
    return writer.change(
        caseId,
        whole -> {
          if (whole.isConfirmed() || did(whole, new Change.Confirmed())) {
            return nothing();
          }
          boolean given = whole.state() == AWAITING_CONFIRMATION || whole.state() == RESOLVED;
          return given ? Optional.of(confirm(whole)) : Optional.empty();
        });
  }

  /** It did not help: a person replies. */
  public Outcome notHelped(String caseId) {
    return person(caseId, ReasonCode.NOT_HELPED);
  }

  /** The customer wants a person. */
  public Outcome person(String caseId) {
    return person(caseId, ReasonCode.REQUESTED_PERSON);
  }

  /**
   * More words: the same case, and a person reads them. None are lost, whatever their key.
   *
   * @return refused once more words {@link #goOnElsewhere go on elsewhere}
   */
  public Outcome message(String caseId, String text) {
    return writer.change(
        caseId,
        whole -> {
          if (repeated(whole, text)) {
            return nothing();
          }
          return goOnElsewhere(whole) ? Optional.empty() : Optional.of(added(whole, text));
        });
  }

  /** Whether a case was solved too long ago for more words: they open one that is linked to it. */
  public boolean goOnElsewhere(Case whole) {
    return whole.state() == CLOSED
        || whole
            .resolution()
            .filter(solved -> whole.state() == RESOLVED)
            .map(solved -> solved.at().plus(settings.known().settings().policy().reopenWindow()))
            .filter(end -> !clock.instant().isBefore(end))
            .isPresent();
  }

  /** One of the offered texts is it. */
  public Outcome choose(String caseId, String entry) {
    return writer.change(
        caseId,
        whole -> {
          if (whole.answer().filter(chosen -> chosen.entry().equals(entry)).isPresent()) {
            return nothing();
          }
          return whole.choices().stream()
              .filter(choice -> choice.entry().equals(entry))
              .findFirst()
              .map(choice -> chosen(whole, choice));
        });
  }

  /** None of the offered texts is it. */
  public Outcome chooseNone(String caseId) {
    return person(caseId, ReasonCode.FAQ_AMBIGUOUS);
  }

  private Outcome person(String caseId, ReasonCode because) {
    return writer.change(
        caseId,
        whole -> {
          if (whole.state().isWork()
              || whole.state() == QUARANTINED
              || did(whole, new Change.Reopened(because))) {
            return nothing();
          }
          if (whole.state() == CLOSED) {
            return Optional.empty();
          }
          Escalation escalation = escalation();
          NextEvents events = events(whole);
          escalation.reopen(whole, events, because);
          tell(escalation.owner(whole), events);
          return Optional.of(events.list());
        });
  }

  /** What was assumed to be solved waits for its follow-up and its end already. */
  private List<CaseEvent> confirm(Case whole) {
    Timer[] timers =
        whole.state() == RESOLVED
            ? whole.timers().toArray(Timer[]::new)
            : new Targets(settings.known().settings())
                .afterResolution(whole.level(), clock.instant());
    return events(whole).add(new Change.Confirmed(), timers).list();
  }

  private List<CaseEvent> chosen(Case whole, FaqVersion choice) {
    Settings now = settings.known().settings();
    return events(whole)
        .add(new Change.Chosen(choice), new Targets(now).confirmation(clock.instant()))
        .list();
  }

  private List<CaseEvent> added(Case whole, String text) {
    Escalation escalation = escalation();
    NextEvents events = events(whole).add(new Change.MessageAdded(text));
    tell(escalation.owner(whole), events);
    if (Set.of(AWAITING_CUSTOMER, AWAITING_CONFIRMATION, RESOLVED).contains(whole.state())) {
      boolean answers = whole.state() == AWAITING_CUSTOMER && whole.choices().isEmpty();
      escalation.reopen(whole, events, answers ? ReasonCode.NEEDS_PERSON : ReasonCode.NOT_HELPED);
    } else if (whole.state().isWork() && !Escalation.owesReply(whole)) {
      escalation.owe(whole, whole.level(), events);
    }
    return events.list();
  }

  static void tell(Optional<Agent> owner, NextEvents events) {
    owner.ifPresent(agent -> events.mailAgent(MailKind.CUSTOMER_WROTE, agent.id()));
  }

  private Escalation escalation() {
    return new Escalation(settings.known().settings(), clock.instant());
  }

  private NextEvents events(Case whole) {
    return NextEvents.of(whole, clock.instant(), Actor.CUSTOMER, key);
  }

  private boolean repeated(Case whole, String text) {
    return did(whole, new Change.MessageAdded(text)) || justSaid(whole, text);
  }

  private boolean did(Case whole, Change change) {
    return whole.did(Actor.CUSTOMER, key, change);
  }

  private boolean justSaid(Case whole, String text) {
    Message last = whole.talk().getLast();
    return last.from().equals(Actor.CUSTOMER)
        && last.text().equals(text)
        && last.at().plus(REPEATED).isAfter(clock.instant());
  }

  private static Optional<List<CaseEvent>> nothing() {
    return Optional.of(List.of());
  }
}
