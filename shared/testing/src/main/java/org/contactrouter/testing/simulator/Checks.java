package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.audit.CaseAudit;
import org.contactrouter.audit.Finding;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.Message;
import org.contactrouter.port.Postman;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.fixture.SettingsFixtures;
import org.contactrouter.testing.simulator.Violation.Kind;

/** What must be true once everything works again. */
final class Checks {
  private final Instant healed;
  private final InMemoryCaseStore cases;
  private final Acknowledged acknowledged;
  private final Editions editions;
  private final Set<String> sent;

  /**
   * Checks against these facts.
   *
   * @param healed when the last fault was over; what was due by then must have happened
   */
  Checks(
      Instant healed,
      InMemoryCaseStore cases,
      Acknowledged acknowledged,
      Editions editions,
      List<Postman.Mail> sent) {
    this.healed = healed;
    this.cases = cases;
    this.acknowledged = acknowledged;
    this.editions = editions;
    this.sent = sent.stream().map(Postman.Mail::id).collect(Collectors.toSet());
  }

  /** All that is wrong. */
  List<Violation> all() {
    List<Violation> found = new ArrayList<>();
    acknowledged.words().forEach((id, words) -> found.addAll(taken(id, words)));
    found.addAll(erased());
    cases.all().forEach(whole -> found.addAll(whole(whole)));
    return found;
  }

  /** Every receipt stands for a case with all the words. */
  private List<Violation> taken(String id, List<String> words) {
    Optional<Case> found = cases.find(id);
    if (found.isEmpty()) {
      return acknowledged.mayBeErased(id)
          ? List.of()
          : List.of(Violation.of(Kind.LOST, "lost", id));
    }
    List<String> said = found.get().talk().stream().map(Message::text).toList();
    return said.containsAll(words) && said.getFirst().equals(words.getFirst())
        ? List.of()
        : List.of(Violation.of(Kind.LOST, "words lost", found.get()));
  }

  /** Nothing is left of what was erased, in no index. */
  private List<Violation> erased() {
    Map<String, Instant> erased = acknowledged.erased();
    if (erased.isEmpty()) {
      return List.of();
    }
    Set<String> left = new HashSet<>(cases.solved(Integer.MAX_VALUE));
    cases.due(Instant.MAX).forEach(moment -> left.add(moment.caseId()));
    for (String queue : List.of(SettingsFixtures.LOW_TOUCH, SettingsFixtures.HIGH_TOUCH)) {
      cases.openWork(queue).forEach(head -> left.add(head.caseId()));
    }
    cases.all().forEach(whole -> left.add(whole.id()));
    return erased.keySet().stream()
        .filter(id -> left.contains(id) || cases.asAccepted(id).isPresent())
        .map(id -> Violation.of(Kind.PERSONAL, "left after it was erased", id))
        .toList();
  }

  /** What is wrong with a case whatever happened before. */
  static List<Violation> legal(Case whole) {
    List<Violation> found = new ArrayList<>(isFolded(whole));
    found.addAll(audited(whole, Instant.MIN));
    return found;
  }

  private static List<Violation> isFolded(Case whole) {
    return Case.of(whole.history()).equals(whole)
        ? List.of()
        : List.of(Violation.of(Kind.ILLEGAL, "is not what its history makes", whole));
  }

  private static List<Violation> audited(Case whole, Instant byThen) {
    return CaseAudit.of(whole, byThen).stream()
        .map(finding -> Violation.of(kind(finding), finding.what(), whole))
        .toList();
  }

  private static Kind kind(Finding finding) {
    return switch (finding.kind()) {
      case ILLEGAL -> Kind.ILLEGAL;
      case NOT_ROUTED, PROMISE_MISSED, OVERDUE, MAIL_NOT_SENT, NOT_FOLLOWED_UP -> Kind.MISSED;
    };
  }

  private List<Violation> whole(Case whole) {
    List<Violation> found = new ArrayList<>(isFolded(whole));
    found.addAll(audited(whole, healed));
    editions.told(whole).ifPresent(found::add);
    addRepeats(whole, found);
    addMail(whole, found);
    return found;
  }

  /** What was sent under a key is said once, however often it was sent. */
  private void addRepeats(Case whole, List<Violation> found) {
    Set<String> said = new HashSet<>();
    for (Message message : whole.talk()) {
      if (!said.add(message.text()) && acknowledged.isKeyed(message.text())) {
        found.add(Violation.of(Kind.TWICE, "said twice under one key", whole));
      }
    }
  }

  /** Every mail went out unless it was refused. */
  private void addMail(Case whole, List<Violation> found) {
    Set<String> refused = new HashSet<>();
    for (CaseEvent event : whole.history()) {
      if (event.change() instanceof Change.MailRefused(String order, var _)) {
        refused.add(order);
      }
    }
    for (CaseEvent event : whole.history()) {
      for (MailOrder order : event.mail()) {
        boolean out = sent.contains(whole.id() + "-" + order.id()) || refused.contains(order.id());
        if (!out && order.since().isBefore(healed)) {
          found.add(Violation.of(Kind.MISSED, "mail never sent: " + order.kind(), whole));
        }
      }
    }
  }
}
