package org.contactrouter.functions.triage;

import java.util.List;
import java.util.Optional;
import org.contactrouter.cases.Case;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.functions.contract.Answer;
import org.contactrouter.functions.contract.Choice;
import org.contactrouter.functions.contract.Expected;
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
    Expected expectation,
    Optional<Answer> answer,
    Optional<List<Choice>> choices) {

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
        Expected.of(opened.accepted().expectation()),
        decision instanceof Decision.Answer
            ? Optional.of(Answer.of(texts.getFirst()))
            : Optional.empty(),
        decision instanceof Decision.Offer ? Optional.of(Choice.of(texts)) : Optional.empty());
  }

  private static String status(Decision decision) {
    return switch (decision) {
      case Decision.Answer answered -> "answered";
      case Decision.Offer offered -> "offered";
      case Decision.Escalate escalated -> "received";
      case Decision.Quarantine held -> "received";
    };
  }
}
