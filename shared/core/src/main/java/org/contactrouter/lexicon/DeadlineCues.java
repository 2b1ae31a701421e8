package org.contactrouter.lexicon;

import java.util.Optional;
import org.contactrouter.lexicon.DateWords.Kind;

/** Decides from the words around a date whether it is the customer's deadline. */
record DeadlineCues(DateText text) {

  private static final int FAR = 8;

  /** How a date is a deadline. */
  enum Meaning {
    /** In time on that day. */
    BY,
    /** In time only before that day. */
    BEFORE
  }

  /** A cue and the word that the deadline's own words begin with. */
  record Cue(Meaning meaning, int from) {}

  /** The cue for the words from one index up to another, or none if they are no deadline. */
  Optional<Cue> read(int at, MomentReader.Moment moment) {
    int end = at + moment.words();
    if (isSomebodyElses(at, end)) {
      return Optional.empty();
    }
    return strong(at, end, moment).or(() -> weak(at, end, moment));
  }

  private Optional<Cue> strong(int at, int end, MomentReader.Moment moment) {
    int cue = at - 1;
    while (cue > at - 5 && !isCue(cue) && text.is(cue, Kind.ARTICLE)) {
      cue--;
    }
    if (!isCue(cue) || crossesSentence(cue, at)) {
      return Optional.empty();
    }
    boolean isSpan = moment.day().kind() == DayPhrase.Kind.SPAN;
    if (isSpan && (text.is(end, Kind.AFTER) || text.is(at - 1, Kind.GIVEN))) {
      return Optional.empty();
    }
    Optional<Kind> marker = lastMarker(cue);
    boolean isUntilNow = isUntil(cue) && text.is(at, Kind.TODAY) && moment.clock().isEmpty();
    if (isUntilNow ? marker.filter(Kind.NEED::equals).isEmpty() : marker.equals(past())) {
      return Optional.empty();
    }
    boolean isBefore = text.is(cue, Kind.BEFORE) && !isSpan;
    return Optional.of(new Cue(isBefore ? Meaning.BEFORE : Meaning.BY, cue));
  }

  /** Without a word such as "by", something must be needed then. */
  private Optional<Cue> weak(int at, int end, MomentReader.Moment moment) {
    boolean isVague = text.is(at, Kind.AMBIGUOUS) && !text.endsClause(end - 1);
    if (isVague || moment.isTimeAlone() || !lastMarker(at).equals(Optional.of(Kind.NEED))) {
      return Optional.empty();
    }
    boolean isSpan = moment.day().kind() == DayPhrase.Kind.SPAN;
    boolean isFromNow = text.is(at - 1, Kind.INSIDE) && !text.is(end, Kind.AFTER);
    return isSpan && !isFromNow ? Optional.empty() : Optional.of(new Cue(Meaning.BY, at));
  }

  private boolean isCue(int at) {
    return text.is(at, Kind.BY)
        || text.is(at, Kind.BEFORE)
        || text.is(at, Kind.LATER)
        || text.is(at, Kind.FOR)
        || text.is(at, Kind.WITHIN);
  }

  private boolean isUntil(int at) {
    return text.is(at, Kind.BY) && !text.word(at).equals("by");
  }

  /** The nearest word before that says whether something must happen or has happened. */
  private Optional<Kind> lastMarker(int at) {
    for (int index = at - 1; index >= at - FAR - 2 && isSameSentence(index); index--) {
      if (text.is(index, Kind.PAST)) {
        return past();
      }
      if (text.is(index, Kind.NEED)) {
        return Optional.of(Kind.NEED);
      }
    }
    return Optional.empty();
  }

  private boolean isSomebodyElses(int at, int end) {
    for (int index = at - 1; index >= at - FAR && isSameSentence(index); index--) {
      if (text.is(index, Kind.NOT_MINE)) {
        return true;
      }
    }
    for (int index = end; index < end + 5 && !crossesSentence(end - 1, index); index++) {
      if (text.is(index, Kind.NOT_MINE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSameSentence(int index) {
    return text.has(index) && !text.reading().token(index).endsSentence();
  }

  private boolean crossesSentence(int from, int to) {
    return !text.has(from) || text.reading().sentenceEnd(from) <= to;
  }

  private static Optional<Kind> past() {
    return Optional.of(Kind.PAST);
  }
}
