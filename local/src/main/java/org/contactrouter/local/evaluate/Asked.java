package org.contactrouter.local.evaluate;

import java.util.List;
import org.contactrouter.knowledge.Match;
import org.contactrouter.knowledge.Match.Candidate;
import org.contactrouter.knowledge.Match.Verdict;

/**
 * A question that was asked, and what the bank said.
 *
 * @param label the entry that would be right
 * @param nanos how long the bank took
 */
record Asked(String label, Match match, long nanos) {
  /** The score of what is never answered: less than any other. */
  private static final double NONE = -1;

  boolean is(Verdict verdict) {
    return match.verdict() == verdict;
  }

  /** Whether the first candidate is the right one, whatever the verdict. */
  boolean isRight() {
    List<Candidate> candidates = match.candidates();
    return !candidates.isEmpty() && candidates.getFirst().entry().equals(label);
  }

  /** Whether the right entry is among the first three. */
  boolean isAmongThree() {
    return match.offered().stream().map(Candidate::entry).anyMatch(label::equals);
  }

  boolean isAnsweredRight() {
    return is(Verdict.ANSWER) && isRight();
  }

  /** How sure the bank is of its first candidate, foreign questions thought of. */
  double acceptance() {
    return match.candidates().isEmpty() ? NONE : match.acceptance();
  }

  /** How probable the first candidate is among all entries; 1 where it is asked word for word. */
  double probability() {
    if (match.isVague()) {
      return NONE;
    }
    return match.acceptance() == 1 ? 1 : match.candidates().getFirst().probability();
  }
}
