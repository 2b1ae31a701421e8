package org.contactrouter.act;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Change.MailSent;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.NextEvents;

/**
 * Mail that nobody wrote to the customer: only to an address, and at most three a day. What is more
 * waits on the page.
 */
final class AutomaticMail {
  static final int MOST = 3;
  private static final Duration WITHIN = Duration.ofDays(1);

  private static final Set<MailKind> BY_PEOPLE =
      Set.of(MailKind.REPLIED, MailKind.ASKED, MailKind.PROMISE_CANCELLED);

  private AutomaticMail() {}

  /** Asks for it, unless the same is on its way already. */
  static void ask(Case whole, MailKind kind, Instant now, NextEvents events) {
    boolean waiting = whole.mail().stream().anyMatch(order -> order.kind() == kind);
    if (whole.contact().email().isPresent()
        && !waiting
        && onTheirWay(whole, Instant.MAX) + sent(whole, now) < MOST) {
      events.mailCustomer(kind);
    }
  }

  /** How many a case has yet to send that were asked for before a moment, however long ago. */
  static long onTheirWay(Case whole, Instant before) {
    return whole.mail().stream()
        .filter(order -> order.since().isBefore(before))
        .filter(AutomaticMail::isAutomatic)
        .count();
  }

  /** How many a case sent within a day. */
  static long sent(Case whole, Instant now) {
    Set<String> orders =
        whole.history().stream()
            .flatMap(event -> event.mail().stream())
            .filter(AutomaticMail::isAutomatic)
            .map(MailOrder::id)
            .collect(Collectors.toSet());
    return whole.history().stream()
        .filter(event -> event.at().isAfter(now.minus(WITHIN)))
        .filter(event -> event.change() instanceof MailSent(String order) && orders.contains(order))
        .count();
  }

  /** Whether nobody wrote it to the customer. */
  static boolean isAutomatic(MailOrder order) {
    return order.agent().isEmpty() && !BY_PEOPLE.contains(order.kind());
  }
}
