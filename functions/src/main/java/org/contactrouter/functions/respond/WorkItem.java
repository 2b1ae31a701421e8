package org.contactrouter.functions.respond;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.act.ReleaseCase;
import org.contactrouter.act.SettlePromise;
import org.contactrouter.act.WorkCase;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.functions.pages.AgentAct;
import org.contactrouter.functions.pages.Choice;
import org.contactrouter.functions.pages.CustomerFacts;
import org.contactrouter.functions.pages.Notice;
import org.contactrouter.functions.pages.Pages;
import org.contactrouter.functions.pages.ProblemPages;
import org.contactrouter.functions.pages.Suggestion;
import org.contactrouter.functions.pages.Touch;
import org.contactrouter.functions.pages.WorkView;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.CaseName;
import org.contactrouter.words.DecisionText;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;
import org.jspecify.annotations.Nullable;

/** One case on one agent's desk, with all that there is to know for a reply. */
final class WorkItem {
  private final Desk desk;
  private final CustomerFacts customer;
  private final List<Suggestion> ready;
  private final Pages pages;
  private final Instant now;

  WorkItem(Desk desk, CustomerFacts customer, List<Suggestion> ready, Pages pages, Instant now) {
    this.desk = desk;
    this.customer = customer;
    this.ready = ready;
    this.pages = pages;
    this.now = now;
  }

  /** In the customer's language: it is them who read it. */
  String greeting() {
    Words theirs = pages.words(desk.whole().contact().language());
    return customer.name().isEmpty()
        ? theirs.text("work.greeting.nameless")
        : theirs.text("work.greeting", "name", customer.firstName());
  }

  /** The reply begun with a greeting. */
  WorkView begun() {
    return view(desk.mayWork() ? Map.of("text", greeting()) : Map.of(), Set.of(), null);
  }

  /**
   * What was typed, shown again.
   *
   * @param wrong the fields that something is wrong with
   */
  WorkView view(Map<String, String> draft, Set<String> wrong, @Nullable Notice notice) {
    Case whole = desk.whole();
    Language language = desk.agent().language();
    Words words = pages.words(language);
    Staff staff = Staff.amongAgents(desk.settings());
    Colleagues colleagues = new Colleagues(desk);
    Decision decision = whole.accepted().decision();
    DecisionText text = DecisionText.in(language);
    Moments theirs = new Moments(language, desk.settings().zone(whole.contact()), now);
    return new WorkView(
        ProblemPages.site(desk.request(), desk.settings().company()),
        language,
        desk.token(),
        desk.settings().zone(),
        now,
        desk.agent().name(),
        desk.until(),
        CaseName.of(whole.id()),
        CaseTitle.of(whole),
        Touch.valueOf(whole.level().name()),
        owed(whole).orElse(null),
        decision.deadline().map(theirs::day).orElse(null),
        staff.other(desk).orElse(null),
        customer,
        CaseTalk.amongAgents(whole, words, staff),
        whole.openPromises().stream().map(promise -> PromiseLines.of(promise, words)).toList(),
        text.reasons(whole),
        text.nearestFlip(decision).orElse(null),
        ready,
        causes(),
        colleagues.asked(),
        colleagues.places(),
        colleagues.questions(),
        labels(whole),
        allowed(),
        draft,
        wrong,
        ActKey.of(whole, Actor.agent(desk.agent().id())),
        notice);
  }

  private Set<AgentAct> allowed() {
    if (ReleaseCase.allows(desk.whole(), desk.agent().id(), desk.settings())) {
      return Set.of(AgentAct.RELEASE);
    }
    boolean settles = SettlePromise.allows(desk.whole(), desk.agent().id(), desk.settings());
    if (!desk.mayWork()) {
      return settles ? Set.of(AgentAct.SETTLE) : Set.of();
    }
    EnumSet<AgentAct> allowed = EnumSet.complementOf(EnumSet.of(AgentAct.RELEASE));
    if (WorkCase.claimed(desk.whole(), desk.agent().id())) {
      allowed.remove(AgentAct.CLAIM);
    }
    if (desk.asksForCause() || desk.owesMore()) {
      allowed.remove(AgentAct.ANSWER);
    }
    if (desk.whole().level() == ContactLevel.HIGH_TOUCH) {
      allowed.remove(AgentAct.RAISE);
    }
    return allowed;
  }

  private static Set<String> labels(Case whole) {
    return whole.history().stream()
        .map(CaseEvent::change)
        .filter(Change.Labelled.class::isInstance)
        .map(change -> ((Change.Labelled) change).what().name())
        .collect(Collectors.toSet());
  }

  private List<Choice> causes() {
    return desk.settings().level(desk.whole().level()).rootCauses().stream()
        .map(code -> new Choice(code, code))
        .toList();
  }

  private static Optional<Instant> owed(Case whole) {
    return whole.state().isWork() ? whole.dueAt() : Optional.empty();
  }
}
