package org.contactrouter.lexicon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.contactrouter.lexicon.DateWords.Kind;

/** Reads days that are named from today: {@code sexta}, {@code mañana}, {@code this week}. */
record NearDays(DateText text, LocalDate today) {

  Optional<DayPhrase> read(int at) {
    return relative(at).or(() -> weekday(at)).or(() -> period(at)).or(() -> end(at));
  }

  private Optional<DayPhrase> relative(int at) {
    if (text.is(at, Kind.AFTER_TOMORROW)) {
      int tomorrow = text.afterArticles(at + 1);
      return text.is(tomorrow, Kind.TOMORROW)
          ? Optional.of(DayPhrase.day(tomorrow + 1 - at, today.plusDays(2)))
          : Optional.empty();
    }
    if (isTomorrow(at)) {
      boolean isAfter = text.word(at - 1).equals("after");
      return Optional.of(DayPhrase.day(1, today.plusDays(isAfter ? 2 : 1)));
    }
    return text.is(at, Kind.TODAY) ? Optional.of(DayPhrase.day(1, today)) : Optional.empty();
  }

  /** "Esta mañana" and "de la mañana" are a part of the day. */
  private boolean isTomorrow(int at) {
    String before = text.word(at - 1);
    return text.is(at, Kind.TOMORROW) && !before.equals("la") && !before.equals("esta");
  }

  private Optional<DayPhrase> weekday(int at) {
    Optional<DayOfWeek> named = text.words().weekday(text.word(at));
    if (named.isEmpty() || text.is(at + 1, Kind.NOT_A_DAY) || text.is(at - 1, Kind.EVERY)) {
      return Optional.empty();
    }
    boolean isNext = text.is(at - 1, Kind.NEXT);
    int words = text.word(at + 1).equals("feira") ? 2 : 1;
    if (text.word(at + words).equals("que") && text.is(at + words + 1, Kind.COMES)) {
      isNext = true;
      words += 2;
    }
    LocalDate day =
        today.with(
            isNext
                ? TemporalAdjusters.next(named.get())
                : TemporalAdjusters.nextOrSame(named.get()));
    return Optional.of(DayPhrase.weekday(words, day));
  }

  /** The week and the month that is, or the next; a week ends on Friday while it lasts. */
  private Optional<DayPhrase> period(int at) {
    boolean comes = text.word(at + 1).equals("que") && text.is(at + 2, Kind.COMES);
    boolean isNext = text.is(at - 1, Kind.NEXT) || comes;
    int words = comes ? 3 : 1;
    if (!isNext && !text.is(at - 1, Kind.THIS)) {
      return Optional.empty();
    }
    if (text.is(at, Kind.WEEKS)) {
      LocalDate monday = monday().plusWeeks(isNext ? 1 : 0);
      return Optional.of(DayPhrase.period(words, monday, endOfWeek(monday)));
    }
    if (text.is(at, Kind.MONTHS)) {
      LocalDate first = today.withDayOfMonth(1).plusMonths(isNext ? 1 : 0);
      return Optional.of(
          DayPhrase.period(words, first, first.with(TemporalAdjusters.lastDayOfMonth())));
    }
    return Optional.empty();
  }

  private Optional<DayPhrase> end(int at) {
    if (text.is(at, Kind.WEEKEND)) {
      return Optional.of(DayPhrase.day(1, saturday()));
    }
    if (!text.is(at, Kind.END)) {
      return Optional.empty();
    }
    int what = text.afterArticles(at + 1);
    int words = what + 1 - at;
    if (text.is(what, Kind.WEEKS)) {
      boolean isWeekend = what == at + 2 && text.word(at + 1).equals("de");
      LocalDate day = isWeekend ? saturday() : endOfWeek(monday());
      return Optional.of(DayPhrase.day(words, day));
    }
    if (text.is(what, Kind.MONTHS)) {
      LocalDate day = today.with(TemporalAdjusters.lastDayOfMonth());
      return Optional.of(DayPhrase.day(words, day));
    }
    if (text.is(what, Kind.YEAR)) {
      LocalDate day = today.with(TemporalAdjusters.lastDayOfYear());
      return Optional.of(DayPhrase.day(words, day));
    }
    return text.is(what, Kind.DAY_NAME)
        ? Optional.of(DayPhrase.day(words, today))
        : Optional.empty();
  }

  private LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate saturday() {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  private LocalDate endOfWeek(LocalDate monday) {
    LocalDate friday = monday.plusDays(4);
    return friday.isBefore(today) ? monday.plusDays(6) : friday;
  }
}
