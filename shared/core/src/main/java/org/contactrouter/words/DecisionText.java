package org.contactrouter.words;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.cases.CaseEvent;
import org.contactrouter.cases.Change;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.Language;
import org.contactrouter.contact.ReasonCode;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.lexicon.CustomerDeadline;
import org.contactrouter.triage.Decision;
import org.contactrouter.triage.Evidence;
import org.contactrouter.triage.Observation;
import org.contactrouter.triage.RuleVerdict;

/** Tells a decision and why it is so, in the words of whoever runs the shop. */
public final class DecisionText {
  private final Words words;
  private final SignalText signals;
  private final MatchText matches;
  private final RuleText rules;
  private final FlipText flips;

  private DecisionText(Words words) {
    Figures figures = new Figures(words.language().locale());
    this.words = words;
    this.signals = new SignalText(words);
    this.matches = new MatchText(words, figures, signals);
    this.rules = new RuleText(words, figures, signals, matches);
    this.flips = new FlipText(words, figures, signals);
  }

  public static DecisionText in(Language language) {
    return new DecisionText(Words.of(DecisionText.class, "decision", language));
  }

  /** Why it was decided so, a sentence for each reason, the one that decided first. */
  public List<String> reasons(Decision decision) {
    Evidence evidence = decision.evidence();
    return Stream.of(
            evidence.observation().spam().map(this::spam).stream(),
            alone(decision).stream(),
            told(evidence.verdicts()).map(rule -> rules.read(rule, evidence)),
            rules.uncompared(evidence).stream())
        .flatMap(reasons -> reasons)
        .distinct()
        .toList();
  }

  /** Why the case is where it is now: what happened since the decision, then its reasons. */
  public List<String> reasons(Case whole) {
    Stream<String> since =
        whole.history().stream()
            .flatMap(event -> later(event).stream())
            .reduce((earlier, later) -> later)
            .map(because -> words.text("why.since", "because", words.text("because." + because)))
            .stream();
    return Stream.concat(since, reasons(whole.accepted().decision()).stream()).toList();
  }

  /** The nearest change that would have led to another level; empty when no single one would. */
  public Optional<String> nearestFlip(Decision decision) {
    return decision.evidence().flips().stream().findFirst().map(flips::sentence);
  }

  /** The whole decision with all that was read for it, a line each, and how the level changed. */
  public List<String> explain(Case whole) {
    Decision decision = whole.accepted().decision();
    Evidence evidence = decision.evidence();
    Observation seen = evidence.observation();
    Moments moments =
        new Moments(words.language(), whole.accepted().expectation().zone(), seen.at());
    List<String> lines = new ArrayList<>();
    lines.add(outcome(whole.accepted()));
    lines.add(level("explain.level", decision.level(), decision.because()));
    lines.add(
        words.text(
            "explain.policy",
            "when",
            moments.dated(seen.at()).plain(),
            "policy",
            evidence.policy(),
            "settings",
            evidence.settings()));
    seen.spam().map(this::spam).ifPresent(lines::add);
    evidence.verdicts().forEach(rule -> lines.add(rule(rule, evidence)));
    lines.addAll(rules.uncompared(evidence));
    seen.match().map(matches::lines).ifPresent(lines::addAll);
    lines.add(heard(seen));
    lines.add(deadline(seen, moments));
    lines.add(nearestFlip(decision).orElseGet(() -> words.text("explain.flip.none")));
    whole.history().forEach(event -> changed(event, moments).ifPresent(lines::add));
    return List.copyOf(lines);
  }

  /** A level in words: "high touch". */
  String level(ContactLevel level) {
    return words.text("level." + level);
  }

  /** The rules that fired, highest level first, without what a higher level says already. */
  private static Stream<RuleVerdict> told(List<RuleVerdict> verdicts) {
    List<RuleVerdict> fired =
        verdicts.stream()
            .filter(RuleVerdict::fired)
            .sorted(comparing(RuleVerdict::level).reversed())
            .toList();
    return fired.stream()
        .filter(
            rule ->
                fired.stream()
                    .filter(other -> other.because() == rule.because())
                    .allMatch(other -> other.level().compareTo(rule.level()) <= 0));
  }

  private static Optional<ReasonCode> later(CaseEvent event) {
    return event.change() instanceof Change.LevelChanged changed
        ? Optional.of(changed.because())
        : event.change() instanceof Change.Reopened reopened
            ? Optional.of(reopened.because())
            : Optional.empty();
  }

  private Optional<String> alone(Decision decision) {
    return decision
        .evidence()
        .observation()
        .match()
        .flatMap(
            match ->
                switch (decision) {
                  case Decision.Answer answer -> Optional.of(matches.answered(match));
                  case Decision.Offer offer -> Optional.of(matches.offered(match, offer.choices()));
                  case Decision.Escalate escalated -> Optional.empty();
                  case Decision.Quarantine held -> Optional.empty();
                });
  }

  private String spam(String sign) {
    return words.text("spam." + sign.replace(' ', '-'));
  }

  private String outcome(Change.Accepted accepted) {
    String entries = signals.quoted(accepted.texts().stream().map(FaqVersion::entry).toList());
    return switch (accepted.decision()) {
      case Decision.Answer answer -> words.text("explain.answer", "entries", entries);
      case Decision.Offer offer -> words.text("explain.offer", "entries", entries);
      case Decision.Escalate escalated -> words.text("explain.escalate");
      case Decision.Quarantine held -> words.text("explain.quarantine");
    };
  }

  private String rule(RuleVerdict rule, Evidence evidence) {
    return words.text(
        rule.fired() ? "explain.fired" : "explain.quiet",
        "rule",
        rule.rule(),
        "level",
        words.text("level." + rule.level()),
        "read",
        rules.read(rule, evidence));
  }

  private String heard(Observation seen) {
    String heard = signals.all(seen.signals());
    return heard.isEmpty()
        ? words.text("explain.words.none")
        : words.text("explain.words", "found", heard);
  }

  private String deadline(Observation seen, Moments moments) {
    return seen.signals().deadlines().isEmpty()
        ? words.text("explain.deadline.none")
        : seen.signals().deadlines().stream()
            .map(theirs -> deadline(theirs, moments))
            .collect(joining(" "));
  }

  private String deadline(CustomerDeadline theirs, Moments moments) {
    return words.text(
        "explain.deadline",
        "words",
        signals.quoted(List.of(theirs.words())),
        "when",
        moments.dated(theirs.at()).plain());
  }

  private Optional<String> changed(CaseEvent event, Moments moments) {
    return event.change() instanceof Change.LevelChanged change
        ? Optional.of(
            moments.dated(event.at()).plain()
                + ": "
                + level("explain.changed", change.to(), change.because()))
        : Optional.empty();
  }

  private String level(String key, ContactLevel level, ReasonCode because) {
    return words.text(
        key, "level", words.text("level." + level), "because", words.text("because." + because));
  }
}
