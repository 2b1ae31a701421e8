package org.contactrouter.lexicon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Words that name a day or a span of days: {@code Friday}, {@code this week}, {@code two days}.
 *
 * @param words how many words it is
 * @param first its first day: what is wanted before it is late on that day
 * @param last its last day: what is wanted by it is in time on that day
 * @param kind what the words are
 */
record DayPhrase(int words, LocalDate first, LocalDate last, Kind kind) {

  /** What the words of a day are. */
  enum Kind {
    /** A date that stands in the calendar. */
    CALENDAR,
    /** A weekday, which comes again every week. */
    WEEKDAY,
    /** A span that begins now, such as two days. */
    SPAN
  }

  static DayPhrase day(int words, LocalDate day) {
    return new DayPhrase(words, day, day, Kind.CALENDAR);
  }

  static DayPhrase period(int words, LocalDate first, LocalDate last) {
    return new DayPhrase(words, first, last, Kind.CALENDAR);
  }

  static DayPhrase weekday(int words, LocalDate day) {
    return new DayPhrase(words, day, day, Kind.WEEKDAY);
  }

  static DayPhrase span(int words, LocalDate last) {
    return new DayPhrase(words, last, last, Kind.SPAN);
  }

  DayPhrase withWords(int more) {
    return new DayPhrase(words + more, first, last, kind);
  }

  DayPhrase later(long days) {
    return new DayPhrase(
        words, first.plus(days, ChronoUnit.DAYS), last.plus(days, ChronoUnit.DAYS), kind);
  }
}
