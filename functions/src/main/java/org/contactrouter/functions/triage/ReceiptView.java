package org.contactrouter.functions.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.Expectation;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.triage.Decision;

/**
 * What a script is told when its contact was taken.
 *
 * @param status what is next: the answer, a choice, or a person's reply; quarantine looks like the
 *     last
 */
record ReceiptView(
    boolean ok,
    String id,
    String status,
    ContactLevel level,
    String next,
    String token,
    Told expectation,
    Optional<Answer> answer,
    Optional<List<Choice>> choices) {

  record Told(String text, Instant dueAt, String zone) {
    static Told of(Expectation expectation) {
      return new Told(expectation.text(), expectation.dueAt(), expectation.zone().getId());
    }
  }

  record Answer(String entry, String version, String text) {}

  record Choice(String entry, String question) {}

  static ReceiptView of(Case opened, String next, String token) {
    List<FaqVersion> texts = opened.accepted().texts();
    Decision decision = opened.accepted().decision();
    return new ReceiptView(
        true,
        opened.id(),
        status(decision),
        decision.level(),
        next,
        token,
        Told.of(opened.accepted().expectation()),
        decision instanceof Decision.Answer ? Optional.of(answer(texts)) : Optional.empty(),
        decision instanceof Decision.Offer ? Optional.of(choices(texts)) : Optional.empty());
  }

  private static String status(Decision decision) {
    return switch (decision) {
      case Decision.Answer answered -> "answered";
      case Decision.Offer offered -> "offered";
      case Decision.Escalate escalated -> "received";
      case Decision.Quarantine held -> "received";
    };
  }

  private static Answer answer(List<FaqVersion> texts) {
    FaqVersion text = texts.getFirst();
    return new Answer(text.entry(), text.version(), text.answer());
  }

  private static List<Choice> choices(List<FaqVersion> texts) {
    return texts.stream().map(text -> new Choice(text.entry(), text.question())).toList();
  }
}
