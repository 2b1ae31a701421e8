package org.contactrouter.testing.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.Message;
import org.contactrouter.port.Postman;
import org.contactrouter.promise.Promise;
import org.contactrouter.testing.CaseInvariants;
import org.contactrouter.testing.simulator.Simulator.Violation;

/** What must be true once everything works again. */
final class Checks {
  private static final int MOST_OF_A_LINE = 160;

  private final Instant healed;
  private final List<Postman.Mail> mails;
  private final Set<String> sent;

  /**
   * Checks against these facts.
   *
   * @param healed when the last fault was over; what was due by then must have happened
   */
  Checks(Instant healed, List<Postman.Mail> sent) {
    this.healed = healed;
    this.mails = sent;
    this.sent = sent.stream().map(Postman.Mail::id).collect(Collectors.toSet());
  }

  /** Every receipt stands for a case with all the words. */
  List<Violation> taken(Optional<Case> found, String id, List<String> words) {
    if (found.isEmpty()) {
      return List.of(new Violation("lost", id, List.of()));
    }
    List<String> said = found.get().talk().stream().map(Message::text).toList();
    return said.containsAll(words) && said.getFirst().equals(words.getFirst())
        ? List.of()
        : List.of(violation("words lost", found.get()));
  }

  /** One case. */
  List<Violation> whole(Case whole) {
    List<Violation> found = new ArrayList<>();
    try {
      CaseInvariants.check(whole);
    } catch (AssertionError broken) {
      found.add(violation("invariant: " + broken.getMessage(), whole));
    }
    if (whole.nextMoment().filter(moment -> moment.isBefore(healed)).isPresent()) {
      found.add(violation("overdue since " + whole.nextMoment().orElseThrow(), whole));
    }
    for (Promise promise : whole.promises()) {
      if (promise.isOpen() && promise.dueAt().isBefore(healed)) {
        found.add(violation("promise missed in silence: " + promise.id(), whole));
      }
    }
    addMail(whole, found);
    return found;
  }

  /** A mail that went out twice went to the same person. */
  List<Violation> mails() {
    Map<String, String> toWhom = new HashMap<>();
    List<Violation> found = new ArrayList<>();
    for (Postman.Mail mail : mails) {
      String before = toWhom.putIfAbsent(mail.id(), mail.to());
      if (before != null && !before.equals(mail.to())) {
        found.add(new Violation("one mail, two readers", mail.id(), List.of(before, mail.to())));
      }
    }
    return found;
  }

  private static Violation violation(String what, Case whole) {
    List<String> story =
        whole.history().stream()
            .map(event -> event.at() + " " + event.by().role() + " " + event.change())
            .map(line -> line.substring(0, Math.min(MOST_OF_A_LINE, line.length())))
            .toList();
    return new Violation(what, whole.id(), story);
  }

  /** Every mail was decided once, and went out unless it was refused. */
  private void addMail(Case whole, List<Violation> found) {
    Set<String> refused = new HashSet<>();
    for (CaseEvent event : whole.history()) {
      if (event.change() instanceof Change.MailRefused(String order, var _)) {
        refused.add(order);
      }
    }
    Set<String> ordered = new HashSet<>();
    for (CaseEvent event : whole.history()) {
      for (MailOrder order : event.mail()) {
        if (!ordered.add(order.id())) {
          found.add(violation("mail decided twice: " + order.id(), whole));
        }
        boolean out = sent.contains(whole.id() + "-" + order.id()) || refused.contains(order.id());
        if (!out && order.since().isBefore(healed)) {
          found.add(violation("mail never sent: " + order.kind(), whole));
        }
      }
    }
  }
}
