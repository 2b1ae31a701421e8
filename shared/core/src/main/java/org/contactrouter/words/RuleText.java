package org.contactrouter.words;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.customer.Money;
import org.contactrouter.policy.Scale;
import org.contactrouter.triage.Comparison;
import org.contactrouter.triage.Evidence;
import org.contactrouter.triage.Observation;
import org.contactrouter.triage.RuleVerdict;

/** Tells in one sentence what a rule read and what came of it. */
final class RuleText {
  private static final String PURCHASE = "purchaseValue";

  private final Words words;
  private final Figures figures;
  private final SignalText signals;
  private final MatchText matches;

  RuleText(Words words, Figures figures, SignalText signals, MatchText matches) {
    this.words = words;
    this.figures = figures;
    this.signals = signals;
    this.matches = matches;
  }

  /** What a rule read, whether it fired or not. */
  String read(RuleVerdict rule, Evidence evidence) {
    Observation seen = evidence.observation();
    return switch (rule.because()) {
      case SENSITIVE ->
          rule.fired()
              ? words.text("why.sensitive", "found", signals.found(seen.signals().sensitive()))
              : words.text("quiet.sensitive");
      case REQUESTED_PERSON ->
          rule.fired()
              ? words.text("why.person", "found", signals.asked(seen.signals()))
              : words.text("quiet.person");
      case VALUE, COMPLEXITY, IMPORTANCE, CRITICALITY -> compared(rule, seen);
      case NEEDS_PERSON -> needsPerson(rule, seen);
      case SYSTEM_FAILURE ->
          rule.fired()
              ? words.text("why.failure", "parts", failures(seen))
              : words.text("quiet.failure");
      case FAQ_MISS, FAQ_AMBIGUOUS ->
          rule.fired() ? matches.missed(evidence) : matches.fits(seen.match().orElseThrow());
      case FAQ_HIT, NOT_HELPED, RAISED_BY_AGENT, SLA_BREACH, LOW_CSAT, PROMISE_BROKEN, SPAM ->
          throw new IllegalArgumentException("no rule stands for " + rule.because());
    };
  }

  /** The purchases that no rule could compare, a sentence each (R22). */
  List<String> uncompared(Evidence evidence) {
    Set<String> known =
        evidence.verdicts().stream()
            .filter(rule -> rule.because() == ReasonCode.VALUE)
            .flatMap(rule -> rule.comparisons().stream())
            .filter(comparison -> comparison.fact().equals(PURCHASE))
            .flatMap(comparison -> bounds(comparison).stream())
            .map(Money::currency)
            .collect(Collectors.toSet());
    return evidence.observation().facts().purchases().stream()
        .filter(paid -> !known.isEmpty() && !known.contains(paid.currency()))
        .map(
            paid ->
                words.text(
                    "why.currency", "paid", figures.money(paid), "currency", paid.currency()))
        .distinct()
        .toList();
  }

  private String needsPerson(RuleVerdict rule, Observation seen) {
    if (!rule.fired()) {
      return words.text("quiet.needs");
    }
    return seen.found().isEmpty() || !seen.found().getFirst().needsPerson()
        ? words.text("why.needs.topic")
        : words.text(
            "why.needs.entry", "entry", signals.quoted(List.of(seen.found().getFirst().entry())));
  }

  private String failures(Observation seen) {
    return seen.failures().stream()
        .distinct()
        .map(part -> words.text("failure." + part))
        .collect(joining(", "));
  }

  private String compared(RuleVerdict rule, Observation seen) {
    String read =
        rule.comparisons().stream()
            .map(comparison -> compared(comparison, rule.level(), seen))
            .collect(joining("; "));
    return read.substring(0, 1).toUpperCase(words.language().locale()) + read.substring(1) + ".";
  }

  private String compared(Comparison comparison, ContactLevel level, Observation seen) {
    if (comparison.fact().equals(PURCHASE)) {
      return purchase(comparison, level, seen);
    }
    boolean raised =
        comparison.fact().equals("customerCriticality")
            && Integer.parseInt(comparison.value()) > seen.facts().of(Scale.CUSTOMER_CRITICALITY);
    return words.text(
        raised ? "read.scale.words" : "read.scale",
        "fact",
        words.text("fact." + comparison.fact()),
        "value",
        comparison.value(),
        "words",
        signals.mattering(seen.signals()),
        "level",
        words.text("level." + level),
        "least",
        comparison.bound());
  }

  private String purchase(Comparison comparison, ContactLevel level, Observation seen) {
    List<Money> bounds = bounds(comparison);
    List<Money> paid =
        seen.facts().purchases().stream()
            .filter(one -> bounds.stream().anyMatch(bound -> same(bound, one)))
            .toList();
    List<Money> told =
        bounds.stream()
            .filter(bound -> paid.isEmpty() || paid.stream().anyMatch(one -> same(bound, one)))
            .toList();
    return words.text(
        paid.isEmpty() ? "read.purchase.none" : "read.purchase",
        "paid",
        paid.stream().map(figures::money).collect(joining(", ")),
        "level",
        words.text("level." + level),
        "least",
        told.stream().map(figures::money).collect(joining(" / ")));
  }

  private static boolean same(Money one, Money other) {
    return one.currency().equals(other.currency());
  }

  private static List<Money> bounds(Comparison comparison) {
    return Arrays.stream(comparison.bound().split(" or ", -1))
        .map(bound -> bound.split(" ", 2))
        .map(parts -> new Money(new BigDecimal(parts[0]), parts[1]))
        .toList();
  }
}
