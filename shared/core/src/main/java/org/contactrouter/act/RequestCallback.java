package org.contactrouter.act;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.calendar.Window;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.NextEvents;
import org.contactrouter.cases.Timer;
import org.contactrouter.contact.Contact;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.port.CaseStore;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;
import org.contactrouter.words.PromiseText;

/**
 * A customer wants to be called back. The call is a promise by voice, in a window in which people
 * work. Refused while nobody has the case, while another call is promised, and when it is closed.
 */
public final class RequestCallback {
  private static final Duration LENGTH = Duration.ofHours(1);
  private static final Duration NOTICE = Duration.ofHours(1);
  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final int OFFERED = 6;

  /** So many are looked through for such by day: those of some days. */
  private static final int SOUGHT = 48;

  private static final int MORNING = 8;
  private static final int EVENING = 21;

  private final CaseWriter writer;
  private final ReadSettings settings;
  private final InstantSource clock;

  private final Optional<String> key;

  public RequestCallback(CaseStore store, ReadSettings settings, InstantSource clock) {
    this(new CaseWriter(store), settings, clock, Optional.empty());
  }

  private RequestCallback(
      CaseWriter writer, ReadSettings settings, InstantSource clock, Optional<String> key) {
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
    this.key = key;
  }

  /** The same, for an act whose repeat is known by a key. */
  public RequestCallback under(Optional<String> actKey) {
    return new RequestCallback(writer, settings, clock, actKey);
  }

  /** Whether a call can be asked for in a case now. */
  public static boolean allows(Case whole) {
    boolean reachable =
        switch (whole.state()) {
          case OPEN, SNOOZED, AWAITING_CUSTOMER, AWAITING_CONFIRMATION, RESOLVED -> true;
          case NEW, QUARANTINED, CLOSED -> false;
        };
    return reachable && promised(whole).isEmpty();
  }

  /**
   * The next windows in which we can call; where the customer's own zone is known, those by day
   * there, if there are such.
   */
  public List<Window> windows(Case whole) {
    List<Window> all = calendar(whole).windows(clock.instant().plus(NOTICE), LENGTH, SOUGHT);
    List<Window> byDay = all.stream().filter(window -> isByDay(window, whole.contact())).toList();
    return (byDay.isEmpty() ? all : byDay).stream().limit(OFFERED).toList();
  }

  private static boolean isByDay(Window window, Contact contact) {
    return contact
        .zone()
        .map(zone -> window.from().atZone(zone).getHour())
        .filter(hour -> hour < MORNING || hour >= EVENING)
        .isEmpty();
  }

  /** Whether we can call in a window: it is to come soon, and people work in all of it. */
  public boolean suits(Case whole, Window window) {
    return window.from().isAfter(clock.instant())
        && window.to().isBefore(clock.instant().plus(FARTHEST))
        && calendar(whole)
            .between(window.from(), window.to())
            .equals(Duration.between(window.from(), window.to()));
  }

  /**
   * Asks for a call.
   *
   * @param window one that {@link #suits}
   */
  public Outcome ask(String caseId, String phone, Window window) {
    Change.CallbackAsked asked = new Change.CallbackAsked(phone, window.from(), window.to());
    return writer.change(
        caseId,
        whole -> {
          boolean again =
              whole.history().stream().anyMatch(event -> event.change().equals(asked))
                  && promised(whole).isPresent();
          if (again || whole.did(Actor.CUSTOMER, key, asked)) {
            return Optional.of(List.of());
          }
          return allows(whole) ? Optional.of(asked(whole, asked)) : Optional.empty();
        });
  }

  private List<CaseEvent> asked(Case whole, Change.CallbackAsked asked) {
    Settings now = settings.known().settings();
    Escalation escalation = new Escalation(now, clock.instant());
    NextEvents events = NextEvents.of(whole, clock.instant(), Actor.CUSTOMER, key).add(asked);
    HearCustomer.tell(escalation.owner(whole), events);
    ContactLevel level = whole.level().atLeast(ContactLevel.LOW_TOUCH);
    if (!whole.state().isWork()) {
      escalation.reopened(whole, level, ReasonCode.REQUESTED_PERSON, events);
    }
    Promise promise = promise(whole, asked, now);
    events.add(
        new Change.PromiseMade(promise),
        Timer.ofPromise(
            promise.id(), clock.instant(), asked.from(), asked.to().plus(Targets.GRACE)));
    escalation.someone(whole, events);
    return events.list();
  }

  private static Promise promise(Case whole, Change.CallbackAsked asked, Settings settings) {
    ZoneId zone = settings.zone(whole.contact());
    return new Promise(
        whole.nextPromiseId(),
        Promise.Kind.CALLBACK,
        PromiseText.callback(whole.contact().language(), asked.from(), asked.to(), zone),
        asked.to(),
        zone,
        Promise.State.OPEN);
  }

  private static Optional<Promise> promised(Case whole) {
    return whole.openPromises().stream()
        .filter(promise -> promise.kind() == Promise.Kind.CALLBACK)
        .findFirst();
  }

  private BusinessCalendar calendar(Case whole) {
    return settings.known().settings().calendar(whole.level().atLeast(ContactLevel.LOW_TOUCH));
  }
}
