package org.contactrouter.lexicon;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.lexicon.DateWords.Kind;

/**
 * Reads times of the day: {@code 5pm}, {@code 17h30}, {@code a las 5 de la tarde}, {@code noon}.
 */
record ClockTimes(DateText text) {

  /** A time and how many words it is. */
  record Clock(int words, LocalTime time) {}

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})(?:[:h](\\d{2}))?(?:\\s?(a\\.?m\\b|p\\.?m\\b|h\\b|hrs\\b|horas\\b))?(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  Optional<Clock> read(int at) {
    return named(at).or(() -> written(at));
  }

  private Optional<Clock> named(int at) {
    if (text.is(at, Kind.NOON)) {
      return Optional.of(new Clock(1, LocalTime.NOON));
    }
    if (text.word(at).equals("meio") && text.word(at + 1).equals("dia")) {
      return Optional.of(new Clock(2, LocalTime.NOON));
    }
    return text.is(at, Kind.MIDNIGHT)
        ? Optional.of(new Clock(1, LocalTime.of(23, 59, 59)))
        : Optional.empty();
  }

  private Optional<Clock> written(int at) {
    if (!text.has(at)) {
      return Optional.empty();
    }
    String whole = text.text();
    Matcher time = TIME.matcher(whole);
    time.region(text.reading().token(at).start(), whole.length());
    if (!time.lookingAt() || isPartOfMore(time.end()) || !isTime(at, time)) {
      return Optional.empty();
    }
    int words = text.wordsUntil(at, time.end());
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    int part = text.afterArticles(at + words);
    boolean isAfternoon = text.is(part, Kind.AFTERNOON);
    boolean isMorning = part > at + words && text.is(part, Kind.MORNING);
    int all = isAfternoon || isMorning ? part + 1 - at : words;
    return Optional.of(
        new Clock(all, LocalTime.of(hour(hour, time, isAfternoon, isMorning), minute)));
  }

  /** A number alone is a time only after a word that says so. */
  private boolean isTime(int at, Matcher time) {
    return time.group(2) != null
        || time.group(3) != null
        || text.word(at - 1).equals("las")
        || text.word(at - 1).equals("as")
        || text.word(at - 1).equals("at");
  }

  private boolean isPartOfMore(int end) {
    String whole = text.text();
    return end < whole.length() && (whole.charAt(end) == '/' || whole.charAt(end) == '%');
  }

  /** Nobody means the night by 5: from 1 to 7, unless written 05, it is the afternoon. */
  private static int hour(int hour, Matcher time, boolean isAfternoon, boolean isMorning) {
    String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
    if (half.startsWith("a") || isMorning) {
      return hour == 12 ? 0 : hour;
    }
    boolean isShort = time.group(1).length() == 1 && hour >= 1 && hour <= 7;
    boolean isLate = half.startsWith("p") || isAfternoon || isShort;
    return isLate && hour < 12 ? hour + 12 : hour;
  }
}
