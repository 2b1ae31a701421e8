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
 * @param score of the first candidate by the regression alone, before it becomes a probability: it
 *     is low where nothing of the text was learned, however far the others are behind
 * @param similarity of the text to the nearest phrasing of the first candidate
 * @param covered share of the text's words, by rarity, that the first candidate's phrasings have
 * @param said share of the nearest phrasing's words, by rarity, that the text has
 * @param entropy of the probabilities, 1 when all are alike
 * @param nearness by how many standard deviations the meaning of the text is nearer to the first
 *     candidate than the phrasings of different entries are to each other, -8 to 8; 0 without
 *     encoders
 * @param contrast how clearly the text asks for the first and not for a twin of it, 0 to 1
 */
record Reading(
    List<Candidate> candidates,
    int phrasings,
    int entries,
    double score,
    double similarity,
    double covered,
    double said,
    double entropy,
    double nearness,
    double contrast) {

  /** Whether the bank has no other entry. */
  boolean isAlone() {
    return entries == 1;
  }

  double probability() {
    return candidates.getFirst().probability();
  }

  double second() {
    return candidates.size() > 1 ? candidates.get(1).probability() : 0;
  }

  /** The lead of the first over the second, less where the text does not tell them apart. */
  double margin() {
    return Math.min(probability() - second(), contrast);
  }

  double firstThree() {
    return candidates.stream().limit(3).mapToDouble(Candidate::probability).sum();
  }

  String entry() {
    return candidates.getFirst().entry();
  }
}
