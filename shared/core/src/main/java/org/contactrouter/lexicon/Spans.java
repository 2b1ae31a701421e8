package org.contactrouter.lexicon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.contactrouter.lexicon.DateWords.Kind;

/** Reads spans that begin now: {@code two days}, {@code 48 horas}, {@code 3 dias úteis}. */
record Spans(DateText text, ZonedDateTime now) {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final int LONGEST = 366;

  /** A span of days, weeks or months. */
  Optional<DayPhrase> days(int at) {
    OptionalInt number = number(at);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = now.toLocalDate();
    int many = number.getAsInt();
    boolean isWorking = text.is(at + 1, Kind.WORKING) || text.is(at + 2, Kind.WORKING);
    int unit = text.is(at + 1, Kind.WORKING) ? at + 2 : at + 1;
    if (text.is(unit, Kind.DAYS)) {
      LocalDate last = isWorking ? workingDays(today, many) : today.plusDays(many);
      return Optional.of(DayPhrase.span(isWorking ? 3 : 2, last));
    }
    if (text.is(unit, Kind.WEEKS)) {
      return Optional.of(DayPhrase.span(2, today.plusWeeks(many)));
    }
    return text.is(unit, Kind.MONTHS)
        ? Optional.of(DayPhrase.span(2, today.plusMonths(many)))
        : Optional.empty();
  }

  /** The moment at which a span of hours is over. */
  Optional<ZonedDateTime> hours(int at) {
    String word = text.word(at);
    if (word.endsWith("h") && word.length() > 1 && word.length() < 5) {
      String digits = word.substring(0, word.length() - 1);
      if (digits.chars().allMatch(Character::isDigit)) {
        return Optional.of(now.plusHours(Integer.parseInt(digits)));
      }
    }
    OptionalInt number = number(at);
    return number.isPresent() && text.is(at + 1, Kind.HOURS)
        ? Optional.of(now.plusHours(number.getAsInt()))
        : Optional.empty();
  }

  private OptionalInt number(int at) {
    OptionalInt number = text.number(at);
    return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= LONGEST
        ? number
        : OptionalInt.empty();
  }

  private static LocalDate workingDays(LocalDate from, int many) {
    LocalDate day = from;
    for (int left = many; left > 0; ) {
      day = day.plusDays(1);
      left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
    }
    return day;
  }
}
