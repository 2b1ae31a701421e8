package org.contactrouter.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.Scale;

/**
 * Everything that a decision is made from. It is stored with the decision, so that the same
 * decision can be made again from the record alone.
 *
 * @param at when the contact was accepted
 * @param spam the sign of spam, when there is one: {@code honeypot}
 * @param signals what the customer's words say
 * @param facts what the company's own data say
 * @param topicNeedsPerson whether the topic is never answered automatically
 * @param match what the bank said; empty when there is no bank in the language
 * @param found the published texts behind the match's candidates, best first
 * @param failures the parts that failed: {@code knowledge}, {@code settings}, {@code customer}
 */
public record Observation(
    Instant at,
    Optional<String> spam,
    Signals signals,
    Facts facts,
    boolean topicNeedsPerson,
    Optional<Match> match,
    List<FaqReference> found,
    List<String> failures) {
  public Observation {
    found = List.copyOf(found);
    failures = List.copyOf(failures);
  }

  /** How much it matters to a customer whose words show a feeling or a deadline, at least (R22). */
  static final int CRITICALITY_OF_WORDS = 4;

  /** The facts, with what the words add to them. */
  Facts effectiveFacts() {
    boolean telling = !signals.feelings().isEmpty() || signals.deadline().isPresent();
    int criticality =
        telling
            ? Math.max(CRITICALITY_OF_WORDS, facts.customerCriticality())
            : facts.customerCriticality();
    return facts.with(Scale.CUSTOMER_CRITICALITY, criticality);
  }

  Observation with(Signals others) {
    return new Observation(at, spam, others, facts, topicNeedsPerson, match, found, failures);
  }

  Observation with(Facts others) {
    return new Observation(at, spam, signals, others, topicNeedsPerson, match, found, failures);
  }

  Observation with(Match other) {
    return new Observation(
        at, spam, signals, facts, topicNeedsPerson, Optional.of(other), found, failures);
  }
}
