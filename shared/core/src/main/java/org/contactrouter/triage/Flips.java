package org.contactrouter.triage;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.customer.Money;
import org.contactrouter.knowledge.Match;
import org.contactrouter.lexicon.Finding;
import org.contactrouter.lexicon.Signals;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.Facts;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;

/** Finds the smallest change of each input that leads to another level, by deciding again. */
final class Flips {
  /** Leaving out words is weighed as one step of a scale. */
  private static final double WORDS_DISTANCE = 0.25;

  /** Two purchases of almost the same price differ by this. */
  private static final BigDecimal LEAST_STEP = new BigDecimal("0.01");

  private final Observation seen;
  private final Policy policy;
  private final ContactLevel level;

  Flips(Observation seen, Policy policy, ContactLevel level) {
    this.seen = seen;
    this.policy = policy;
    this.level = level;
  }

  List<Flip> nearestFirst() {
    return Stream.of(scales(), purchases(), words(), acceptance())
        .flatMap(flips -> flips)
        .sorted(Comparator.comparingDouble(Flip::distance).thenComparing(Flip::input))
        .toList();
  }

  private Stream<Flip> scales() {
    return Stream.of(Scale.values()).flatMap(scale -> nearest(scale).stream());
  }

  /** What the words say of the criticality stays said: below that, its value changes nothing. */
  private Optional<Flip> nearest(Scale scale) {
    int now = seen.effectiveFacts().of(scale);
    return IntStream.rangeClosed(Scale.LEAST, Scale.MOST)
        .boxed()
        .filter(value -> value != now)
        .sorted(Comparator.comparingInt((Integer value) -> Math.abs(value - now)))
        .flatMap(
            value ->
                flip(
                    Names.of(scale),
                    Integer.toString(now),
                    Integer.toString(value),
                    seen.with(seen.facts().with(scale, value)),
                    Math.abs(value - now) / (double) (Scale.MOST - Scale.LEAST)))
        .findFirst();
  }

  private Stream<Flip> purchases() {
    Facts facts = seen.facts();
    String now =
        facts.purchases().isEmpty()
            ? "none"
            : facts.purchases().stream().map(Money::toString).collect(joining(", "));
    Stream<Flip> without =
        flip(Names.PURCHASE_VALUE, now, "none", seen.with(facts.with(List.of())), 1);
    Stream<Flip> bought =
        thresholds()
            .flatMap(Flips::reachedAndMissed)
            .flatMap(
                paid ->
                    flip(
                        Names.PURCHASE_VALUE,
                        now,
                        paid.toString(),
                        seen.with(facts.with(List.of(paid))),
                        distance(paid, facts)));
    return Stream.concat(bought, without).min(Comparator.comparingDouble(Flip::distance)).stream();
  }

  private Stream<Money> thresholds() {
    return policy.rules().stream()
        .flatMap(rule -> rule.when().stream())
        .flatMap(
            condition ->
                switch (condition) {
                  case Condition.ScaleAtLeast scale -> Stream.empty();
                  case Condition.PurchaseAtLeast bound ->
                      bound.amounts().entrySet().stream()
                          .map(least -> new Money(least.getValue(), least.getKey()));
                });
  }

  /** An amount that reaches a threshold as closely as can be, and one that misses it so. */
  private static Stream<Money> reachedAndMissed(Money threshold) {
    return Stream.of(threshold.amount(), threshold.amount().subtract(LEAST_STEP))
        .filter(amount -> amount.signum() > 0)
        .map(amount -> new Money(amount, threshold.currency()));
  }

  /** How far the dearest purchase in the currency is from an amount; 1 where there is none. */
  private static double distance(Money to, Facts facts) {
    double dearest =
        facts.purchases().stream()
            .filter(paid -> paid.currency().equals(to.currency()))
            .map(Money::amount)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO)
            .doubleValue();
    double wanted = to.amount().doubleValue();
    return Math.abs(wanted - dearest) / Math.max(wanted, dearest);
  }

  private Stream<Flip> words() {
    Signals signals = seen.signals();
    Signals calm = new Signals(signals.sensitive(), List.of(), signals.person(), List.of());
    Signals harmless =
        new Signals(List.of(), signals.emotional(), signals.person(), signals.deadlines());
    Signals unasked =
        new Signals(signals.sensitive(), signals.emotional(), List.of(), signals.deadlines());
    Signals silent = new Signals(List.of(), List.of(), List.of(), List.of());
    return Stream.of(calm, harmless, unasked, silent)
        .flatMap(
            others ->
                flip("words", quoted(signals), quoted(others), seen.with(others), WORDS_DISTANCE))
        .limit(1);
  }

  private static String quoted(Signals signals) {
    String words =
        Stream.concat(
                Stream.of(signals.sensitive(), signals.emotional(), signals.person())
                    .flatMap(List::stream)
                    .map(Finding::words),
                signals.deadline().map(deadline -> deadline.words()).stream())
            .map(found -> "«" + found + "»")
            .collect(joining(", "));
    return words.isEmpty() ? "none of these words" : words;
  }

  private Stream<Flip> acceptance() {
    return seen.match()
        .filter(match -> !match.candidates().isEmpty())
        .map(this::acceptance)
        .orElseGet(Stream::empty);
  }

  private Stream<Flip> acceptance(Match match) {
    double gate = match.gate().acceptance();
    double to = match.acceptance() >= gate ? gate - 0.0001 : gate;
    Match other =
        new Match(
            match.bank(),
            match.language(),
            match.candidates(),
            to,
            match.margin(),
            match.offer(),
            match.gate());
    return flip(
        "acceptance",
        score(match.acceptance()),
        score(to),
        seen.with(other),
        Math.min(1, Math.abs(match.acceptance() - to) / (1 + Math.abs(gate))));
  }

  private static String score(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private Stream<Flip> flip(
      String input, String from, String to, Observation changed, double distance) {
    ContactLevel then = Ruling.of(changed, policy).level(changed);
    double rounded = Math.round(distance * 10_000) / 10_000.0;
    return then == level ? Stream.empty() : Stream.of(new Flip(input, from, to, then, rounded));
  }
}
