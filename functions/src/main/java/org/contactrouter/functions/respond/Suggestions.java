package org.contactrouter.functions.respond;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactrouter.cases.Case;
import org.contactrouter.functions.pages.Suggestion;
import org.contactrouter.knowledge.FaqVersion;
import org.contactrouter.knowledge.Match;
import org.contactrouter.port.Knowledge;
import org.contactrouter.port.StoreUnavailable;

/** The curated texts that came closest to what the customer wrote, at most three (R10). */
final class Suggestions {
  private static final int PERCENT = 100;

  private final Case whole;
  private final Knowledge knowledge;

  Suggestions(Case whole, Knowledge knowledge) {
    this.whole = whole;
    this.knowledge = knowledge;
  }

  /** The entries, also the one that the customer was given: sending it may be a repeat. */
  Set<String> entries() {
    return offered().map(Match.Candidate::entry).collect(Collectors.toSet());
  }

  /** The text of one of them as it was published; empty when it is no longer there. */
  Optional<FaqVersion> text(String entry) {
    return texts(List.of(entry)).stream().findFirst();
  }

  /**
   * What a page shows of them, not the one that the customer was given; nothing where they cannot
   * be read.
   */
  List<Suggestion> shown() {
    List<FaqVersion> texts;
    try {
      texts = texts(candidates().map(Match.Candidate::entry).toList());
    } catch (StoreUnavailable unreadable) {
      return List.of();
    }
    return candidates()
        .flatMap(
            candidate ->
                texts.stream()
                    .filter(text -> text.entry().equals(candidate.entry()))
                    .map(text -> suggestion(text, candidate)))
        .toList();
  }

  private static Suggestion suggestion(FaqVersion text, Match.Candidate candidate) {
    int percent = Math.toIntExact(Math.round(candidate.probability() * PERCENT));
    return new Suggestion(text.entry(), text.question(), text.answer(), percent);
  }

  private List<FaqVersion> texts(List<String> entries) {
    return match()
        .map(match -> knowledge.texts(match.language(), match.bank(), entries))
        .orElseGet(List::of);
  }

  private Stream<Match.Candidate> candidates() {
    Optional<String> given = whole.answer().map(FaqVersion::entry);
    return offered().filter(candidate -> !given.equals(Optional.of(candidate.entry())));
  }

  private Stream<Match.Candidate> offered() {
    return match().stream().flatMap(match -> match.offered().stream());
  }

  private Optional<Match> match() {
    return whole.accepted().decision().evidence().observation().match();
  }
}
