package org.contactrouter.matcher;

import java.util.List;
import org.contactrouter.knowledge.Match.Candidate;

/**
 * What a bank makes of one text: candidates, best first, and the measures that tell whether to
 * trust the best.
 *
 * @param candidates at most five
 * @param phrasings how many phrasings the first candidate has
 * @param entries how many entries the bank has
 * @param similarity of the text to the nearest phrasing of the first candidate
 * @param unlike the same, in deviations above what phrasings of different entries have in common
 * @param coverage share of the text's words, by rarity, that the bank knows
 * @param entropy of the probabilities, 1 when all are alike
 * @param contrast how clearly the text asks for the first and not for a twin of it, 0 to 1
 */
record Reading(
    List<Candidate> candidates,
    int phrasings,
    int entries,
    double similarity,
    double unlike,
    double coverage,
    double entropy,
    double contrast) {

  double probability() {
    return candidates.getFirst().probability();
  }

  double second() {
    return candidates.size() > 1 ? candidates.get(1).probability() : 0;
  }

  double firstThree() {
    return candidates.stream().limit(3).mapToDouble(Candidate::probability).sum();
  }

  String entry() {
    return candidates.getFirst().entry();
  }
}
