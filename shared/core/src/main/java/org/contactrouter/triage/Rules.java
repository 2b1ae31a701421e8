package org.contactrouter.triage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;

/**
 * All rules, read in their order. The order only tells which of several equal reasons is named
 * first; every rule is read every time.
 */
final class Rules {
  private Rules() {}

  static List<RuleVerdict> read(Observation seen, Policy policy) {
    List<RuleVerdict> verdicts = new ArrayList<>();
    verdicts.add(sensitive(seen));
    Facts facts = seen.effectiveFacts();
    policy.rules().forEach(rule -> verdicts.add(ofPolicy(rule, facts)));
    verdicts.add(requestedPerson(seen));
    verdicts.add(needsPerson(seen));
    verdicts.add(systemFailure(seen));
    verdicts.add(knowledge(seen, policy));
    return List.copyOf(verdicts);
  }

  private static RuleVerdict sensitive(Observation seen) {
    return new RuleVerdict(
        "sensitive-topic",
        ReasonCode.SENSITIVE,
        ContactLevel.HIGH_TOUCH,
        !seen.signals().sensitive().isEmpty(),
        words(seen.signals().sensitive()));
  }

  private static RuleVerdict ofPolicy(LevelRule rule, Facts facts) {
    List<Comparison> compared =
        rule.when().stream().map(condition -> compared(condition, facts)).toList();
    return new RuleVerdict(
        rule.id(), rule.reason(), rule.level(), rule.holds(facts), Comparison.write(compared));
  }

  private static RuleVerdict requestedPerson(Observation seen) {
    List<Finding> asked = seen.signals().person();
    return new RuleVerdict(
        "requested-person",
        ReasonCode.REQUESTED_PERSON,
        ContactLevel.LOW_TOUCH,
        !asked.isEmpty(),
        words(asked));
  }

  private static RuleVerdict needsPerson(Observation seen) {
    boolean entry = !seen.found().isEmpty() && seen.found().getFirst().needsPerson();
    String inputs =
        entry
            ? "entry " + seen.found().getFirst().entry()
            : seen.topicNeedsPerson() ? "the topic" : "neither topic nor entry";
    return new RuleVerdict(
        "needs-person",
        ReasonCode.NEEDS_PERSON,
        ContactLevel.LOW_TOUCH,
        entry || seen.topicNeedsPerson(),
        inputs);
  }

  private static RuleVerdict systemFailure(Observation seen) {
    return new RuleVerdict(
        "system-failure",
        ReasonCode.SYSTEM_FAILURE,
        ContactLevel.LOW_TOUCH,
        !seen.failures().isEmpty(),
        seen.failures().isEmpty() ? "every part answered" : String.join(", ", seen.failures()));
  }

  private static RuleVerdict knowledge(Observation seen, Policy policy) {
    if (seen.match().isEmpty()) {
      return miss("no knowledge in this language", true);
    }
    Match match = seen.match().get();
    boolean nothing = seen.found().stream().allMatch(FaqReference::needsPerson);
    return switch (match.verdict()) {
      case ANSWER -> miss(scores(match), nothing);
      case OFFER ->
          new RuleVerdict(
              "faq-ambiguous",
              ReasonCode.FAQ_AMBIGUOUS,
              ContactLevel.LOW_TOUCH,
              nothing || !policy.offers(),
              scores(match));
      case ABSTAIN -> miss(scores(match), true);
    };
  }

  private static RuleVerdict miss(String inputs, boolean fired) {
    return new RuleVerdict("faq-miss", ReasonCode.FAQ_MISS, ContactLevel.LOW_TOUCH, fired, inputs);
  }

  private static String scores(Match match) {
    if (match.candidates().isEmpty()) {
      return "no candidate";
    }
    Match.Candidate best = match.candidates().getFirst();
    Match.Gate gate = match.gate();
    return String.format(
        Locale.ROOT,
        "%s: acceptance %.4f of %.4f, similarity %.4f of %.4f, margin %.4f of %.4f, offer %.4f of"
            + " %.4f",
        best.entry(),
        match.acceptance(),
        gate.acceptance(),
        best.similarity(),
        gate.similarity(),
        match.margin(),
        gate.margin(),
        match.offer(),
        gate.offer());
  }

  private static Comparison compared(Condition condition, Facts facts) {
    boolean holds = condition.holds(facts);
    return switch (condition) {
      case Condition.ScaleAtLeast(Scale scale, int least) ->
          new Comparison(
              Names.of(scale), Integer.toString(facts.of(scale)), holds, Integer.toString(least));
      case Condition.PurchaseAtLeast bound ->
          new Comparison(
              Names.PURCHASE_VALUE,
              purchases(bound, facts),
              holds,
              bound.amounts().entrySet().stream()
                  .map(least -> least.getValue().toPlainString() + " " + least.getKey())
                  .collect(joining(" or ")));
    };
  }

  private static String purchases(Condition.PurchaseAtLeast bound, Facts facts) {
    if (facts.purchases().isEmpty()) {
      return "none";
    }
    return facts.purchases().stream()
        .map(
            paid ->
                bound.amounts().containsKey(paid.currency())
                    ? paid.toString()
                    : paid + " (no threshold in this currency)")
        .collect(joining(", "));
  }

  private static String words(List<Finding> findings) {
    return findings.isEmpty()
        ? "no such words"
        : findings.stream()
            .map(found -> found.signal() + " «" + found.words() + "»")
            .collect(joining(", "));
  }
}
