package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.contactrouter.cases.MailKind;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.port.Postman;

/**
 * What customers get that nobody wrote: three mails a day, whatever their cases are. Not counted is
 * what the router cannot know: what went out just before its process ended, what an erased case
 * sent, and what goes at once with this.
 */
final class Letterbox {
  private static final int MOST = 3;
  private static final Duration DAY = Duration.ofDays(1);

  /** Clocks differ by less. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  /** What goes at once: one may be slow to go after it looked for the others. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private static final Set<MailKind> BY_PEOPLE =
      Set.of(MailKind.REPLIED, MailKind.ASKED, MailKind.PROMISE_CANCELLED);

  /** By address, when each mail came first. */
  private final Map<String, Map<String, Instant>> got = new HashMap<>();

  private final Predicate<String> noted;

  /**
   * Empty at first.
   *
   * @param noted whether a mail is noted as sent in its case
   */
  Letterbox(Predicate<String> noted) {
    this.noted = noted;
  }

  /** What is wrong with a mail that comes now; the same again is none more. */
  Optional<String> put(Postman.Mail mail, MailOrder order) {
    if (BY_PEOPLE.contains(order.kind())) {
      return Optional.empty();
    }
    Map<String, Instant> all = got.computeIfAbsent(mail.to(), _ -> new LinkedHashMap<>());
    Instant since = mail.at().minus(DAY).plus(SKEW);
    all.values().removeIf(at -> at.isBefore(since));
    Instant before = mail.at().minus(AT_ONCE);
    long others =
        all.entrySet().stream()
            .filter(other -> other.getValue().isBefore(before) && noted.test(other.getKey()))
            .count();
    boolean first = all.putIfAbsent(mail.id(), mail.at()) == null;
    return first && others >= MOST
        ? Optional.of("one automatic mail more within a day: " + all)
        : Optional.empty();
  }
}
