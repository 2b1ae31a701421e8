package org.contactrouter.lexicon;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Reads a day, a time or both, in either order. */
record MomentReader(
    DateText text, CalendarDays calendar, NearDays near, Spans spans, ClockTimes clocks) {

  /**
   * A day and perhaps a time.
   *
   * @param day the day, which is today where only a time is named
   * @param clock the time, empty where only a day is named
   * @param words how many words it is
   * @param isTimeAlone whether only a time is named
   */
  record Moment(DayPhrase day, Optional<LocalTime> clock, int words, boolean isTimeAlone) {}

  static MomentReader of(DateText text, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    return new MomentReader(
        text,
        new CalendarDays(text, today),
        new NearDays(text, today),
        new Spans(text, now),
        new ClockTimes(text));
  }

  Optional<Moment> read(int at, LocalDate today) {
    return dayFirst(at).or(() -> clockFirst(at, today));
  }

  private Optional<Moment> dayFirst(int at) {
    return day(at)
        .map(
            day -> {
              int next = at + day.words();
              Optional<ClockTimes.Clock> clock = clockNear(next);
              int words = clock.map(found -> found.words()).orElse(0);
              return new Moment(day, clock.map(ClockTimes.Clock::time), day.words() + words, false);
            });
  }

  private Optional<Moment> clockFirst(int at, LocalDate today) {
    return clocks
        .read(at)
        .map(
            clock -> {
              int next = text.afterArticles(at + clock.words());
              Optional<DayPhrase> day = day(next);
              int words = day.map(found -> next + found.words() - at).orElse(clock.words());
              return new Moment(
                  day.orElse(DayPhrase.day(0, today)),
                  Optional.of(clock.time()),
                  words,
                  day.isEmpty());
            });
  }

  /** A day; a date that follows a weekday says it better. */
  private Optional<DayPhrase> day(int at) {
    Optional<DayPhrase> found = calendar.read(at).or(() -> spans.days(at)).or(() -> near.read(at));
    if (found.isPresent() && found.get().kind() == DayPhrase.Kind.WEEKDAY) {
      int next = text.afterArticles(at + found.get().words());
      Optional<DayPhrase> date = calendar.read(next);
      if (date.isPresent()) {
        return date.map(day -> day.withWords(next - at));
      }
    }
    return found;
  }

  /** The time after a day, with the words between them counted in. */
  private Optional<ClockTimes.Clock> clockNear(int at) {
    int next = at;
    while (next < at + 2 && text.is(next, DateWords.Kind.AT)) {
      next++;
    }
    int skipped = next - at;
    return clocks
        .read(next)
        .map(clock -> new ClockTimes.Clock(clock.words() + skipped, clock.time()));
  }
}
