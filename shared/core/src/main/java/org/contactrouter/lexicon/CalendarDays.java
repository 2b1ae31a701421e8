package org.contactrouter.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates that name a day of a month: {@code 5 de dezembro}, {@code 3/12}, {@code dia 5}. */
record CalendarDays(DateText text, LocalDate today) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![\\d/])");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th|o|a|ro)");

  Optional<DayPhrase> read(int at) {
    return iso(at)
        .or(() -> numeric(at))
        .or(() -> dayAndMonth(at))
        .or(() -> monthAndDay(at))
        .or(() -> dayAlone(at));
  }

  private Optional<DayPhrase> iso(int at) {
    Matcher date = matcher(ISO, at);
    return date.lookingAt()
        ? day(at, date, part(date, 1), part(date, 2), part(date, 3))
        : Optional.empty();
  }

  private Optional<DayPhrase> numeric(int at) {
    Matcher date = matcher(NUMERIC, at);
    if (!date.lookingAt() || date.group().equals("24/7")) {
      return Optional.empty();
    }
    int first = part(date, 1);
    int second = part(date, 3);
    int day = second > 12 ? second : first;
    int month = second > 12 ? first : second;
    if (date.group(4) != null) {
      int year = part(date, 4);
      return day(at, date, year < 100 ? 2000 + year : year, month, day);
    }
    return date.group(2).equals("/")
        ? next(text.wordsUntil(at, date.end()), month, day)
        : Optional.empty();
  }

  private Optional<DayPhrase> dayAndMonth(int at) {
    OptionalInt day = dayNumber(at);
    int monthAt = text.afterArticles(at + 1);
    Optional<Month> month = text.words().month(text.word(monthAt));
    return day.isPresent() && month.isPresent()
        ? withYear(at, monthAt + 1, month.get().getValue(), day.getAsInt())
        : Optional.empty();
  }

  private Optional<DayPhrase> monthAndDay(int at) {
    Optional<Month> month = text.words().month(text.word(at));
    int dayAt = text.afterArticles(at + 1);
    OptionalInt day = dayNumber(dayAt);
    return month.isPresent() && day.isPresent()
        ? withYear(at, dayAt + 1, month.get().getValue(), day.getAsInt())
        : Optional.empty();
  }

  /** A day of this month or the next, where a word says that the number is a day. */
  private Optional<DayPhrase> dayAlone(int at) {
    boolean isNamed = text.is(at - 1, DateWords.Kind.DAY_NAME);
    boolean isSpanish = text.word(at - 1).equals("el") && text.endsClause(at);
    boolean isOrdinal = ORDINAL.matcher(text.word(at)).matches() && text.endsClause(at);
    OptionalInt day = dayNumber(at);
    if (day.isEmpty() || !(isNamed || isSpanish || isOrdinal)) {
      return Optional.empty();
    }
    LocalDate month = day.getAsInt() < today.getDayOfMonth() ? today.plusMonths(1) : today;
    while (month.lengthOfMonth() < day.getAsInt()) {
      month = month.plusMonths(1);
    }
    return Optional.of(DayPhrase.day(1, month.withDayOfMonth(day.getAsInt())));
  }

  private OptionalInt dayNumber(int at) {
    Matcher ordinal = ORDINAL.matcher(text.word(at));
    OptionalInt day =
        ordinal.matches() ? OptionalInt.of(Integer.parseInt(ordinal.group(1))) : text.number(at);
    return day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 31
        ? day
        : OptionalInt.empty();
  }

  private Optional<DayPhrase> withYear(int at, int next, int month, int day) {
    int yearAt = text.afterArticles(next);
    OptionalInt year = text.word(yearAt).length() == 4 ? text.number(yearAt) : OptionalInt.empty();
    return year.isPresent()
        ? valid(yearAt + 1 - at, year.getAsInt(), month, day)
        : next(next - at, month, day);
  }

  private Optional<DayPhrase> next(int words, int month, int day) {
    try {
      MonthDay wanted = MonthDay.of(month, day);
      LocalDate thisYear = wanted.atYear(today.getYear());
      return Optional.of(
          DayPhrase.day(
              words, thisYear.isBefore(today) ? wanted.atYear(today.getYear() + 1) : thisYear));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<DayPhrase> day(int at, Matcher date, int year, int month, int day) {
    return valid(text.wordsUntil(at, date.end()), year, month, day);
  }

  private static Optional<DayPhrase> valid(int words, int year, int month, int day) {
    try {
      return Optional.of(DayPhrase.day(words, LocalDate.of(year, month, day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Matcher matcher(Pattern pattern, int at) {
    String whole = text.text();
    int start = text.has(at) ? text.reading().token(at).start() : whole.length();
    return pattern.matcher(whole).region(start, whole.length()).useTransparentBounds(true);
  }

  private static int part(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
