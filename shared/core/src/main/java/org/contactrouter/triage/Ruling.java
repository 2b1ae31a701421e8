package org.contactrouter.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.Match;
import org.contactrouter.policy.Policy;

/** The rules' result: a person at some level, or texts that can stand alone. */
sealed interface Ruling {

  List<RuleVerdict> verdicts();

  ContactLevel level();

  /** The level of the decision: what may be spam is never left without a person. */
  default ContactLevel level(Observation seen) {
    return seen.spam().isPresent() ? level().atLeast(ContactLevel.LOW_TOUCH) : level();
  }

  /**
   * At least one rule asked for a person; the highest level wins, the first rule that asked for it
   * is the reason.
   */
  record Person(ContactLevel level, ReasonCode because, List<RuleVerdict> verdicts)
      implements Ruling {}

  /** No rule asked for a person: the first text is the answer if sure, else all are offered. */
  record Alone(List<FaqReference> texts, boolean sure, List<RuleVerdict> verdicts)
      implements Ruling {
    @Override
    public ContactLevel level() {
      return ContactLevel.NO_TOUCH;
    }
  }

  static Ruling of(Observation seen, Policy policy) {
    List<RuleVerdict> verdicts = Rules.read(seen, policy);
    Optional<RuleVerdict> decisive =
        verdicts.stream()
            .filter(RuleVerdict::fired)
            .min(Comparator.comparing(RuleVerdict::level).reversed());
    if (decisive.isPresent()) {
      return new Person(decisive.get().level(), decisive.get().because(), verdicts);
    }
    boolean sure =
        seen.match().filter(match -> match.verdict() == Match.Verdict.ANSWER).isPresent();
    List<FaqReference> texts =
        seen.found().stream()
            .filter(text -> !text.needsPerson())
            .limit(sure ? 1 : Match.OFFERED)
            .toList();
    return new Alone(texts, sure, verdicts);
  }
}
