package org.contactrouter.testing;

import java.util.List;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.Match;

/**
 * Answers a question that is a phrasing of one entry, offers the entries that share it, and
 * abstains from all else.
 */
record WordForWordBank(String language, String version, List<Phrasing> phrasings) implements Bank {
  private static final Match.Gate GATE = new Match.Gate(0.5, 0.5, 0.5, 0.5);

  WordForWordBank {
    phrasings = List.copyOf(phrasings);
  }

  /** One way to ask for an entry. */
  record Phrasing(String entry, String words) {}

  @Override
  public Match match(String question) {
    List<Phrasing> meant =
        phrasings.stream()
            .filter(phrasing -> phrasing.words().equalsIgnoreCase(question.strip()))
            .toList();
    List<Match.Candidate> candidates =
        meant.stream().map(phrasing -> candidate(phrasing, meant.size())).toList();
    double sure = meant.size() == 1 ? 1 : 0;
    double offer = meant.isEmpty() ? 0 : 1;
    return new Match(version, language, candidates, sure, sure, offer, GATE);
  }

  private static Match.Candidate candidate(Phrasing phrasing, int rivals) {
    double probability = Math.round(10_000.0 / rivals) / 10_000.0;
    return new Match.Candidate(phrasing.entry(), probability, 1, phrasing.words());
  }
}
