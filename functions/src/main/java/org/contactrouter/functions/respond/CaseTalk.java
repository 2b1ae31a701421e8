package org.contactrouter.functions.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Actor;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.functions.pages.TalkLine;
import org.contactrouter.triage.Decision;
import org.contactrouter.words.Words;

/** What was said and what happened in a case, for people to read. For one thread. */
final class CaseTalk {
  private final Words words;
  private final Staff staff;
  private final String customer;
  private final List<TalkLine> lines = new ArrayList<>();
  private Optional<String> holder = Optional.empty();

  private CaseTalk(Words words, Staff staff, String customer) {
    this.words = words;
    this.staff = staff;
    this.customer = customer;
  }

  static List<TalkLine> of(Case whole, Words words, Staff staff) {
    CaseTalk talk = new CaseTalk(words, staff, whole.contact().name().orElse(""));
    whole.history().forEach(talk::tell);
    return talk.lines;
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
      case Change.PromiseCancelled cancelled -> {}
      case Change.Warned warned -> {}
      case Change.Breached breached -> {}
      case Change.LevelChanged changed -> {}
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
    lines.add(new TalkLine.FromCustomer(event.at(), customer, text));
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
