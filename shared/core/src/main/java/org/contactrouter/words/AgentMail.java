package org.contactrouter.words;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Queue;
import org.contactrouter.settings.Settings;

/** A mail to an agent: what happened, why it is theirs to act, and by when. */
final class AgentMail {
  private final Case whole;
  private final Settings settings;
  private final MailOrder order;
  private final Agent reader;
  private final Words words;
  private final DecisionText decision;
  private final Moments moments;
  private final Optional<CaseEvent> cause;

  AgentMail(Case whole, Settings settings, MailOrder order, Agent reader) {
    this.whole = whole;
    this.settings = settings;
    this.order = order;
    this.reader = reader;
    this.words = Words.of(AgentMail.class, "agentmail", reader.language());
    this.decision = DecisionText.in(reader.language());
    this.moments = new Moments(reader.language(), settings.zone(), order.since());
    this.cause =
        whole.history().reversed().stream()
            .filter(event -> event.mail().contains(order))
            .findFirst();
  }

  /**
   * The mail.
   *
   * @param link the page of the case
   * @param list the page of all the reader's work
   */
  MailText.Written written(String link, String list) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.text("greeting", "agent", reader.name()));
    paragraphs.add(lead());
    why().ifPresent(paragraphs::add);
    times().ifPresent(paragraphs::add);
    paragraphs.add(words.text("link") + "\n" + link);
    paragraphs.add(words.text("list") + "\n" + list);
    paragraphs.add(words.text("foot"));
    return new MailText.Written(
        MailText.subject(words, order, whole, settings), String.join("\n\n", paragraphs) + "\n");
  }

  private String lead() {
    return switch (order.kind()) {
      case ASSIGNED, CUSTOMER_WROTE, CONSULTED, CONSULT_ANSWERED, CONSULT_LATE, WOKEN ->
          words.text("lead." + order.kind());
      case UNASSIGNED -> words.text("lead.UNASSIGNED", "queue", queue());
      case WARNING -> words.text("lead.WARNING." + clock());
      case BREACH -> words.text("lead.BREACH." + clock(), "when", told(missed()));
      case REVIEW ->
          words.text("lead.REVIEW", "when", told(whole.accepted().expectation().dueAt()));
      case REPLIED, ASKED, ASK_REMINDER, PROMISE_CANCELLED, LATE, CHOICE_REMINDER, FOLLOW_UP ->
          throw new IllegalArgumentException("no mail to agents: " + order.kind());
    };
  }

  /** The level and why: for those who see the case for the first time. */
  private Optional<String> why() {
    return switch (order.kind()) {
      case ASSIGNED, UNASSIGNED, REVIEW ->
          Optional.of(
              words.text("level", "level", decision.level(whole.level()))
                  + "\n"
                  + decision.reasons(whole).stream()
                      .map(reason -> "- " + reason)
                      .collect(joining("\n")));
      case BREACH -> Optional.of(words.text("level.now", "level", decision.level(whole.level())));
      case CUSTOMER_WROTE,
          WARNING,
          CONSULTED,
          CONSULT_ANSWERED,
          CONSULT_LATE,
          WOKEN,
          REPLIED,
          ASKED,
          ASK_REMINDER,
          PROMISE_CANCELLED,
          LATE,
          CHOICE_REMINDER,
          FOLLOW_UP ->
          Optional.empty();
    };
  }

  private Optional<String> times() {
    List<String> lines = new ArrayList<>();
    whole.dueAt().map(due -> words.text("due", "when", told(due))).ifPresent(lines::add);
    deadline().map(day -> words.text("deadline", "deadline", day)).ifPresent(lines::add);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /**
   * The customer's day; a clock that they named is in their zone, which is told where it differs.
   */
  private Optional<String> deadline() {
    ZoneId zone = settings.zone(whole.contact());
    Moments theirs = new Moments(reader.language(), zone, order.since());
    DeadlineText text = new DeadlineText(theirs, zone, order.since());
    Signals signals = whole.accepted().decision().evidence().observation().signals();
    return zone.equals(settings.zone()) ? text.of(signals) : text.withZone(signals);
  }

  private String queue() {
    return settings.queues().stream()
        .filter(queue -> queue.id().equals(whole.queue()))
        .map(Queue::name)
        .findFirst()
        .orElse(whole.queue());
  }

  /** Which clock is due or late. */
  private String clock() {
    return switch (timer()) {
      case PROMISE -> "promise";
      case PERIODIC_UPDATE -> "update";
      case RESOLUTION -> "resolution";
      case FIRST_RESPONSE,
          NEXT_RESPONSE,
          ASSIGNMENT,
          CONSULT,
          SNOOZE,
          CUSTOMER_REPLY,
          CONFIRMATION,
          FOLLOW_UP,
          CLOSURE,
          REVIEW ->
          "reply";
    };
  }

  private TimerKind timer() {
    return cause
        .map(CaseEvent::change)
        .flatMap(
            change ->
                change instanceof Change.Warned warned
                    ? Optional.of(warned.timer())
                    : change instanceof Change.Breached breached
                        ? Optional.of(breached.timer())
                        : Optional.empty())
        .orElse(TimerKind.FIRST_RESPONSE);
  }

  /** The promise that is due or late; empty for a reply. */
  private Optional<String> about() {
    return cause
        .map(CaseEvent::change)
        .flatMap(
            change ->
                change instanceof Change.Breached breached ? breached.about() : Optional.empty());
  }

  /** When what is late was due, as the customer was told. */
  private Instant missed() {
    Optional<String> about = about();
    return whole.promises().stream()
        .filter(promise -> promise.state() == Promise.State.BROKEN)
        .filter(
            promise -> about.map(promise.id()::equals).orElse(promise.kind() == Promise.Kind.REPLY))
        .map(Promise::dueAt)
        .reduce((earlier, later) -> later)
        .orElseGet(order::since);
  }

  private String told(Instant at) {
    return moments.dated(at).plain();
  }
}
