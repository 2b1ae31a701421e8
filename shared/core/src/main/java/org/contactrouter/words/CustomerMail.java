package org.contactrouter.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseState;
import org.contactrouter.cases.Change;
import org.contactrouter.cases.MailOrder;
import org.contactrouter.cases.TimerKind;
import org.contactrouter.promise.Promise;
import org.contactrouter.settings.Settings;

/** A mail to the customer: what is new on their page, and what happens next by when. */
final class CustomerMail {
  private final Case whole;
  private final Settings settings;
  private final MailOrder order;
  private final Instant now;
  private final Words words;
  private final Moments moments;

  CustomerMail(Case whole, Settings settings, MailOrder order, Instant now) {
    this.whole = whole;
    this.settings = settings;
    this.order = order;
    this.now = now;
    this.words = Words.of(CustomerMail.class, "customermail", whole.contact().language());
    this.moments =
        new Moments(whole.contact().language(), settings.zone(whole.contact()), order.since());
  }

  MailText.Written written(String link) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(greeting());
    paragraphs.add(String.join(" ", Stream.concat(Stream.of(lead()), rest().stream()).toList()));
    paragraphs.add(words.text("link") + "\n" + link);
    paragraphs.add(words.text("foot"));
    paragraphs.add(settings.company().name());
    return new MailText.Written(
        MailText.subject(words, order, whole, settings), String.join("\n\n", paragraphs) + "\n");
  }

  private String greeting() {
    return Salutation.of(
        Words.of(CustomerMail.class, "acknowledgement", whole.contact().language()),
        whole.contact());
  }

  /** The first words, other ones each time that the case sends such a mail. */
  private String lead() {
    return new Variants(words, whole.id()).say(order.kind().name(), sentBefore());
  }

  private int sentBefore() {
    return (int)
        whole.history().stream()
            .flatMap(event -> event.mail().stream())
            .takeWhile(other -> !other.equals(order))
            .filter(other -> other.kind() == order.kind())
            .count();
  }

  private List<String> rest() {
    return switch (order.kind()) {
      case REPLIED -> replied();
      case ASKED -> List.of(words.text("asked.next"));
      case ASK_REMINDER -> asked();
      case PROMISE_CANCELLED -> cancelled();
      case LATE -> late();
      case CHOICE_REMINDER -> choice();
      case FOLLOW_UP ->
          List.of(words.text(whole.isConfirmed() ? "followup.confirmed" : "followup"));
      case ASSIGNED,
          UNASSIGNED,
          CUSTOMER_WROTE,
          WARNING,
          BREACH,
          CONSULTED,
          CONSULT_ANSWERED,
          CONSULT_LATE,
          WOKEN,
          REVIEW ->
          throw new IllegalArgumentException("no mail to customers: " + order.kind());
    };
  }

  private List<String> replied() {
    List<String> sentences = new ArrayList<>();
    if (wasLate()) {
      sentences.add(words.text("replied.wait"));
    }
    if (whole.state() == CaseState.AWAITING_CONFIRMATION) {
      sentences.add(words.text("replied.solved"));
    } else {
      next("replied.next").ifPresent(sentences::add);
      sentences.add(words.text("replied.stay"));
    }
    return sentences;
  }

  private List<String> late() {
    return Stream.concat(Stream.of(words.text("late.wait")), next("late.next").stream()).toList();
  }

  private List<String> choice() {
    return Stream.concat(Stream.of(words.text("choice.person")), silence().stream()).toList();
  }

  private List<String> asked() {
    return Stream.concat(Stream.of(words.text("asked.next")), silence().stream()).toList();
  }

  /** By when silence is taken for a yes: not before all that is promised is over. */
  private Optional<String> silence() {
    return whole.timer(TimerKind.CUSTOMER_REPLY).stream()
        .flatMap(timer -> Stream.concat(Stream.of(timer.dueAt()), promised()))
        .max(Instant::compareTo)
        .filter(now::isBefore)
        .map(end -> until("choice.until", end));
  }

  private List<String> cancelled() {
    return Stream.concat(Stream.of(words.text("cancelled.why")), next("replied.next").stream())
        .toList();
  }

  /** The next time that is promised; none where all are over. */
  private Optional<String> next(String key) {
    return promised().filter(now::isBefore).min(Instant::compareTo).map(due -> until(key, due));
  }

  private Stream<Instant> promised() {
    return whole.openPromises().stream().map(Promise::dueAt);
  }

  private String until(String key, Instant at) {
    return words.text(key, "when", moments.dated(at).plain());
  }

  /** Whether what was promised for this reply was missed; each thanks for the wait before it. */
  private boolean wasLate() {
    return whole.history().reversed().stream()
        .dropWhile(event -> !event.mail().contains(order))
        .skip(1)
        .takeWhile(event -> !(event.change() instanceof Change.Replied))
        .anyMatch(event -> event.change() instanceof Change.PromiseBroken);
  }
}
