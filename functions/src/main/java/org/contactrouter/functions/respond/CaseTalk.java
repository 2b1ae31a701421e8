package org.contactrouter.functions.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.functions.pages.TalkLine;
import org.contactrouter.promise.Promise;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.CaseName;
import org.contactrouter.words.Words;

/** What was said and what happened in a case, for people to read. For one thread. */
final class CaseTalk {
  private final Words words;
  private final Staff staff;
  private final Case whole;
  private final boolean internal;
  private final List<TalkLine> lines = new ArrayList<>();
  private Optional<String> holder = Optional.empty();

  private CaseTalk(Case whole, Words words, Staff staff, boolean internal) {
    this.whole = whole;
    this.words = words;
    this.staff = staff;
    this.internal = internal;
  }

  /** What the customer reads. */
  static List<TalkLine> of(Case whole, Words words, Staff staff) {
    return new CaseTalk(whole, words, staff, false).told();
  }

  /** What agents read: the same, and what they say among themselves. */
  static List<TalkLine> amongAgents(Case whole, Words words, Staff staff) {
    return new CaseTalk(whole, words, staff, true).told();
  }

  private List<TalkLine> told() {
    whole.history().forEach(this::tell);
    return lines;
  }

  private void tell(CaseEvent event) {
    switch (event.change()) {
      case Change.Accepted accepted -> accepted(event, accepted);
      case Change.MessageAdded(String text) -> said(event, text);
      case Change.Replied(String text) ->
          lines.add(new TalkLine.FromPerson(event.at(), staff.name(event.by()), text));
      case Change.Chosen chosen -> chosen(event, chosen);
      case Change.Assigned(String agent, var as) -> given(event, agent);
      case Change.Claimed(String agent) -> given(event, agent);
      case Change.LeftInQueue(String why) -> holder = Optional.empty();
      case Change.Confirmed() -> happened(event, words.text("talk.confirmed"));
      case Change.Assumed() -> happened(event, words.text("talk.assumed"));
      case Change.Reopened reopened -> happened(event, words.text("talk.reopened"));
      case Change.Closed() -> happened(event, words.text("talk.closed"));
      case Change.PromiseMade made -> {}
      case Change.PromiseKept kept -> {}
      case Change.PromiseBroken broken -> {}
      case Change.PromiseCancelled(String id, String reason) -> cancelled(event, id, reason);
      case Change.Warned warned -> {}
      case Change.Breached breached -> {}
      case Change.LevelChanged changed -> {}
      case Change.Transferred transferred -> transferred(event, transferred);
      case Change.Consulted(var id, String agent, String question) ->
          note(event, words.text("note.asked", "who", staff.name(agent)), question);
      case Change.ConsultAnswered(var id, String text) ->
          note(event, words.text("note.answered"), text);
      case Change.Snoozed(var until) -> note(event, words.text("note.snoozed"), "");
      case Change.Woken() -> note(event, words.text("note.woken"), "");
      case Change.Labelled(var wrong) -> note(event, words.text("note.wrong." + wrong), "");
      case Change.Asked asked -> {}
      case Change.CallbackAsked(String phone, var from, var to) ->
          happened(event, words.text("talk.callback", "phone", phone));
      case Change.Rated rated -> rated(event, rated);
      case Change.Linked(String other, boolean earlier) ->
          note(event, words.text(earlier ? "note.before" : "note.after"), CaseName.of(other));
      case Change.Resolved resolved -> {}
      case Change.FollowedUp() -> {}
      case Change.Released() -> {}
      case Change.MailSent sent -> {}
      case Change.MailRefused refused -> {}
    }
  }

  private void accepted(CaseEvent event, Change.Accepted accepted) {
    said(event, accepted.contact().message());
    if (accepted.decision() instanceof Decision.Answer) {
      lines.add(new TalkLine.FromKnowledge(event.at(), accepted.texts().getFirst().answer()));
    }
  }

  /** What an agent sent stands there as their reply. */
  private void chosen(CaseEvent event, Change.Chosen chosen) {
    if (event.by().role() != Actor.Role.AGENT) {
      lines.add(new TalkLine.FromKnowledge(event.at(), chosen.text().answer()));
    }
  }

  private void said(CaseEvent event, String text) {
    lines.add(new TalkLine.FromCustomer(event.at(), text));
  }

  private void cancelled(CaseEvent event, String id, String reason) {
    whole.promises().stream()
        .filter(promise -> promise.id().equals(id) && promise.kind() != Promise.Kind.REPLY)
        .map(promise -> words.text("talk.cancelled", "what", promise.what(), "reason", reason))
        .forEach(text -> happened(event, text));
  }

  private void transferred(CaseEvent event, Change.Transferred transferred) {
    note(event, words.text("note.transferred"), transferred.note());
    transferred
        .agent()
        .ifPresentOrElse(agent -> given(event, agent), () -> holder = Optional.empty());
  }

  private void rated(CaseEvent event, Change.Rated rated) {
    happened(
        event,
        rated
            .heard()
            .map(felt -> words.text("talk.rated.heard", "score", rated.score(), "heard", felt))
            .orElseGet(() -> words.text("talk.rated", "score", rated.score())));
    rated.comment().ifPresent(comment -> said(event, comment));
  }

  private void note(CaseEvent event, String what, String text) {
    if (internal) {
      lines.add(new TalkLine.Note(event.at(), staff.name(event.by()), what, text));
    }
  }

  private void given(CaseEvent event, String agent) {
    if (!holder.equals(Optional.of(agent))) {
      happened(event, words.text("talk.with", "who", staff.name(agent)));
    }
    holder = Optional.of(agent);
  }

  private void happened(CaseEvent event, String text) {
    lines.add(new TalkLine.Event(event.at(), text));
  }
}
