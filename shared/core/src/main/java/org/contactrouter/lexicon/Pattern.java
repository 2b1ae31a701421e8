package org.contactrouter.lexicon;

import java.util.List;

/**
 * A phrase, as steps over words.
 *
 * <p>All ways to walk the steps are followed at once: bit {@code n} of a mask says that {@code n}
 * words after the first are used up. So the work is bounded by the steps, whatever the text is.
 */
record Pattern(Step.Word first, List<Step> rest) {

  /** The most words that a pattern may span; a mask has 64 bits. */
  static final int LONGEST = 60;

  Pattern {
    rest = List.copyOf(rest);
    int most = 1;
    for (Step step : rest) {
      most += step instanceof Step.Gap(int gap) ? gap : 1;
    }
    if (most > LONGEST) {
      throw new IllegalArgumentException("a pattern spans more than " + LONGEST + " words");
    }
  }

  /** The number of words of the shortest match at a word of the text, or 0 if there is none. */
  int match(Reading reading, int at) {
    if (!reading.has(at, first.group())) {
      return 0;
    }
    long mask = 1L << 1;
    for (Step step : rest) {
      mask = after(step, mask, reading, at);
      if (mask == 0) {
        return 0;
      }
    }
    return Long.numberOfTrailingZeros(mask);
  }

  private static long after(Step step, long mask, Reading reading, int at) {
    return switch (step) {
      case Step.Word(int group) -> words(group, mask, reading, at);
      case Step.Maybe(int group) -> mask | words(group, mask, reading, at);
      case Step.Gap(int most) -> gap(most, mask) & inSentence(reading, at);
      case Step.ClauseEnd() -> clauseEnds(mask, reading, at);
    };
  }

  private static long words(int group, long mask, Reading reading, int at) {
    long next = 0;
    for (long left = mask & inSentence(reading, at); left != 0; left &= left - 1) {
      int used = Long.numberOfTrailingZeros(left);
      if (at + used < reading.sentenceEnd(at) && reading.has(at + used, group)) {
        next |= 1L << (used + 1);
      }
    }
    return next;
  }

  private static long clauseEnds(long mask, Reading reading, int at) {
    long next = 0;
    for (long left = mask; left != 0; left &= left - 1) {
      int used = Long.numberOfTrailingZeros(left);
      if (reading.token(at + used - 1).endsClause() || at + used == reading.sentenceEnd(at)) {
        next |= 1L << used;
      }
    }
    return next;
  }

  private static long gap(int most, long mask) {
    long wide = mask;
    for (int word = 0; word < most; word++) {
      wide |= wide << 1;
    }
    return wide;
  }

  /** The mask of all numbers of words that stay in the sentence of the first. */
  private static long inSentence(Reading reading, int at) {
    int words = Math.min(reading.sentenceEnd(at) - at, LONGEST + 2);
    return (1L << (words + 1)) - 1;
  }
}
