package org.contactrouter.words;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.contactrouter.knowledge.FaqReference;
import org.contactrouter.knowledge.Match;
import org.contactrouter.triage.Evidence;
import org.contactrouter.triage.Observation;

/** Tells what the stored answers had to say, with every score beside its threshold. */
final class MatchText {
  private final Words words;
  private final Figures figures;
  private final SignalText signals;

  MatchText(Words words, Figures figures, SignalText signals) {
    this.words = words;
    this.figures = figures;
    this.signals = signals;
  }

  /** Why it could be answered. */
  String answered(Match match) {
    return fit("why.answer", match, Score.ofAnswer(match));
  }

  /** Why choices could be offered. */
  String offered(Match match, List<FaqReference> choices) {
    return words.text(
        "why.offer", "entries", entries(choices), "scores", scores(Score.ofOffer(match)));
  }

  /** That some stored answer could do. */
  String fits(Match match) {
    return words.text(
        match.verdict() == Match.Verdict.ANSWER ? "quiet.miss" : "quiet.ambiguous",
        "entry",
        best(match));
  }

  /** Why no stored answer could do without a person. */
  String missed(Evidence evidence) {
    Observation seen = evidence.observation();
    return seen.match()
        .map(match -> missed(match, evidence))
        .orElseGet(
            () ->
                words.text(
                    seen.failures().contains("knowledge") ? "why.miss.unread" : "why.miss.none"));
  }

  private String missed(Match match, Evidence evidence) {
    List<FaqReference> found = evidence.observation().found();
    if (match.candidates().isEmpty()) {
      return words.text("why.miss.nothing");
    }
    if (match.isVague()) {
      return words.text("why.miss.vague", "entry", best(match));
    }
    if (match.verdict() == Match.Verdict.ABSTAIN) {
      return fit("why.miss.far", match, Score.all(match).stream().filter(Score::isShort).toList());
    }
    if (found.isEmpty()) {
      return words.text("why.miss.unread");
    }
    return found.stream().allMatch(FaqReference::needsPerson)
        ? words.text("why.miss.person", "entries", entries(found))
        : words.text("why.ambiguous", "entries", entries(found), "policy", evidence.policy());
  }

  /** The search, then each candidate, a line each. */
  List<String> lines(Match match) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text("explain.bank", "bank", match.bank(), "language", match.language()));
    if (match.candidates().isEmpty()) {
      lines.add(words.text("why.miss.nothing"));
      return lines;
    }
    lines.add(words.text("explain.scores", "scores", scores(Score.all(match))));
    int place = 1;
    for (Match.Candidate candidate : match.candidates()) {
      lines.add(candidate(place++, candidate));
    }
    return lines;
  }

  private String candidate(int place, Match.Candidate candidate) {
    return words.text(
        "explain.candidate",
        "place",
        place,
        "entry",
        candidate.entry(),
        "probability",
        figures.score(candidate.probability()),
        "similarity",
        figures.score(candidate.similarity()),
        "nearest",
        signals.quoted(List.of(candidate.nearest())));
  }

  private String fit(String key, Match match, List<Score> told) {
    return words.text(key, "entry", best(match), "scores", scores(told));
  }

  private String scores(List<Score> told) {
    return told.stream()
        .map(
            score ->
                words.text(
                    "score." + score.name(),
                    "value",
                    figures.score(score.value()),
                    "least",
                    figures.score(score.least())))
        .collect(joining(", "));
  }

  private String best(Match match) {
    return signals.quoted(List.of(match.candidates().getFirst().entry()));
  }

  private String entries(List<FaqReference> texts) {
    return signals.quoted(texts.stream().map(FaqReference::entry).toList());
  }
}
