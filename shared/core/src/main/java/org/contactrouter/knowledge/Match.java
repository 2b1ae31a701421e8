package org.contactrouter.knowledge;

import java.util.List;

/**
 * What the bank says to one question: its best candidates and the scores that decide.
 *
 * <p>All scores are rounded to four decimals when they are made, so that the verdict can be told
 * again from the record, byte for byte.
 *
 * @param bank the version of the bank that was asked
 * @param language the bank's base language
 * @param candidates the best entries, best first, at most five
 * @param acceptance how sure it is that the first candidate is right; compared with the gate
 * @param margin probability of the first candidate less that of the second, 0 to 1; less, down to
 *     0, where the question does not say the fact in which the first differs from another
 * @param offer probability that the right entry is among the first three, 0 to 1
 * @param gate the bank's calibrated thresholds
 */
public record Match(
    String bank,
    String language,
    List<Candidate> candidates,
    double acceptance,
    double margin,
    double offer,
    Gate gate) {

  /** At most this many entries are offered (R6). */
  public static final int OFFERED = 3;

  public Match {
    candidates = List.copyOf(candidates);
  }

  /** An entry that might answer. */
  public record Candidate(String entry, double probability, double similarity, String nearest) {}

  /**
   * The thresholds of a bank: an answer needs all of the first three, an offer the last.
   *
   * @param acceptance least acceptance of an answer
   * @param similarity least similarity (cosine) of the question to a phrasing of the answer
   * @param margin least lead over the second candidate
   * @param offer least probability that one of three is right
   */
  public record Gate(double acceptance, double similarity, double margin, double offer) {}

  /**
   * The same where so many banks were asked because nothing tells the language: each could be
   * wrong, so the odds that this one is right, and that its offer is, are so many times lower.
   *
   * @param banks at least 1
   */
  public Match oneOf(int banks) {
    return new Match(
        bank, language, candidates, among(banks, acceptance), margin, among(banks, offer), gate);
  }

  private static double among(int banks, double probability) {
    double lower = probability / (probability + banks * (1 - probability));
    return Math.round(lower * 1e4) / 1e4;
  }

  /** What a matcher may do; nothing else. */
  public enum Verdict {
    ANSWER,
    OFFER,
    ABSTAIN
  }

  /** The verdict, from the recorded scores alone. */
  public Verdict verdict() {
    if (candidates.isEmpty()) {
      return Verdict.ABSTAIN;
    }
    boolean sure =
        acceptance >= gate.acceptance()
            && candidates.getFirst().similarity() >= gate.similarity()
            && margin >= gate.margin();
    if (sure) {
      return Verdict.ANSWER;
    }
    return offer >= gate.offer() ? Verdict.OFFER : Verdict.ABSTAIN;
  }

  /** Whether the question says too little to trust any candidate, however near it is. */
  public boolean isVague() {
    return acceptance == 0 && margin == 0 && offer == 0;
  }

  /** The entries whose texts the verdict needs, best first: the answer's, or those of the offer. */
  public List<String> needed() {
    return switch (verdict()) {
      case ANSWER -> List.of(candidates.getFirst().entry());
      case OFFER -> offered().stream().map(Candidate::entry).toList();
      case ABSTAIN -> List.of();
    };
  }

  /** The candidates that an offer shows, best first. */
  public List<Candidate> offered() {
    return candidates.subList(0, Math.min(OFFERED, candidates.size()));
  }
}
