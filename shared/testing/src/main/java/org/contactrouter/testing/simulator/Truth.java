package org.contactrouter.testing.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.Timer;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.port.Postman;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Agent;
import org.contactrouter.settings.Settings;
import org.contactrouter.testing.InMemoryCaseStore;
import org.contactrouter.testing.simulator.Violation.Kind;
import org.contactrouter.words.Moments;
import org.contactrouter.words.Words;

/** Whether a mail is true: decided, to the right reader, and with times that stood in the case. */
final class Truth {
  /** What is on its way while its case is erased still arrives. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

  private final InMemoryCaseStore cases;
  private final Acknowledged acknowledged;
  private final Settings settings;

  /** By case, after how many events an act ended. */
  private final Map<String, BitSet> written = new HashMap<>();

  private final Letterbox letterbox = new Letterbox(this::isNoted);

  Truth(InMemoryCaseStore cases, Acknowledged acknowledged, Settings settings) {
    this.cases = cases;
    this.acknowledged = acknowledged;
    this.settings = settings;
  }

  /** Remembers how a case stands now. */
  void written(Case whole) {
    written.computeIfAbsent(whole.id(), _ -> new BitSet()).set(whole.history().size());
  }

  /** What is wrong with a mail that goes out now. */
  Optional<Violation> check(Postman.Mail mail) {
    String id = caseId(mail.id());
    Optional<Case> now = cases.find(id);
    if (now.isEmpty()) {
      Instant erased = acknowledged.erased().getOrDefault(id, Instant.MAX);
      return acknowledged.mayBeErased(id) && mail.at().minus(ON_ITS_WAY).compareTo(erased) <= 0
          ? Optional.empty()
          : Optional.of(Violation.of(Kind.PERSONAL, "mail about what is not there", id));
    }
    return wrong(mail, orderId(mail.id()), now.get())
        .map(what -> Violation.of(Kind.UNTRUE, what, now.get()));
  }

  private static String caseId(String mailId) {
    return mailId.substring(0, mailId.lastIndexOf('-', mailId.lastIndexOf('-') - 1));
  }

  private static String orderId(String mailId) {
    return mailId.substring(caseId(mailId).length() + 1);
  }

  private boolean isNoted(String mailId) {
    Change sent = new Change.MailSent(orderId(mailId));
    return cases.find(caseId(mailId)).stream()
        .flatMap(whole -> whole.history().stream())
        .anyMatch(event -> event.change().equals(sent));
  }

  private Optional<String> wrong(Postman.Mail mail, String orderId, Case now) {
    int number = Integer.parseInt(orderId.substring(0, orderId.indexOf('-')));
    Optional<MailOrder> decided =
        now.history().stream()
            .skip(number)
            .limit(1)
            .flatMap(event -> event.mail().stream())
            .filter(order -> order.id().equals(orderId))
            .findFirst();
    if (decided.isEmpty()) {
      return Optional.of("mail that nobody decided: " + mail.id());
    }
    MailOrder order = decided.get();
    if (!reader(order, now).equals(Optional.of(mail.to()))) {
      return Optional.of("mail to somebody else: " + mail.to());
    }
    return order.agent().isPresent()
        ? Optional.empty()
        : letterbox.put(mail, order).or(() -> toCustomer(mail, order, number, now));
  }

  private Optional<String> reader(MailOrder order, Case now) {
    return order.agent().isPresent()
        ? order.agent().flatMap(settings::agent).map(Agent::email)
        : now.contact().email();
  }

  private Optional<String> toCustomer(Postman.Mail mail, MailOrder order, int number, Case now) {
    if (!now.contact().name().map(mail.text()::contains).orElse(true)) {
      return Optional.of("mail to another name");
    }
    List<Case> since =
        IntStream.rangeClosed(number + 1, now.history().size())
            .filter(written.getOrDefault(now.id(), new BitSet())::get)
            .mapToObj(events -> Case.of(now.history().subList(0, events)))
            .toList();
    if (mail.text().contains(solved(now)) && since.stream().noneMatch(Truth::isSolved)) {
      return Optional.of("mail that it is solved");
    }
    Moments moments = new Moments(now.contact().language(), settings.zone(), order.since());
    String rest =
        since.stream()
            .flatMap(Truth::times)
            .distinct()
            .map(at -> moments.dated(at).plain())
            .reduce(mail.text(), (text, told) -> text.replace(told, ""));
    return TIME.matcher(rest).find()
        ? Optional.of("mail with a time that nobody promised: " + rest)
        : Optional.empty();
  }

  private static String solved(Case whole) {
    return Words.of(Words.class, "customermail", whole.contact().language()).raw("replied.solved");
  }

  private static boolean isSolved(Case whole) {
    return whole.state() == CaseState.AWAITING_CONFIRMATION;
  }

  /** The times that a customer may be told as things stand. */
  private static Stream<Instant> times(Case whole) {
    return Stream.concat(
        whole.openPromises().stream().map(Promise::dueAt),
        whole.timer(TimerKind.CUSTOMER_REPLY).map(Timer::dueAt).stream());
  }
}
