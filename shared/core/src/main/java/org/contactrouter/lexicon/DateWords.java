package org.contactrouter.lexicon;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The words of dates, times and deadlines, as {@code dates.txt} lists them. */
final class DateWords {

  /** What a word does in a date or a deadline. */
  enum Kind {
    TODAY,
    TOMORROW,
    AFTER_TOMORROW,
    DAY_NAME,
    DAYS,
    WORKING,
    HOURS,
    WEEKS,
    MONTHS,
    WEEKEND,
    END,
    YEAR,
    THIS,
    NEXT,
    COMES,
    ARTICLE,
    BY,
    BEFORE,
    LATER,
    FOR,
    WITHIN,
    AT,
    AM,
    PM,
    AFTERNOON,
    MORNING,
    NOON,
    MIDNIGHT,
    AMBIGUOUS,
    NOT_A_DAY,
    INSIDE,
    EVERY,
    AFTER,
    GIVEN,
    NEED,
    PAST,
    NOT_MINE
  }

  private static final String NUMBERS = "NUMBERS";

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private DateWords(LexiconFile file) {
    for (String line : file.lines()) {
      int equals = line.indexOf(" = ");
      if (equals > 0) {
        add(line.substring(0, equals), List.of(line.substring(equals + 3).split(" ", -1)));
      }
    }
  }

  /**
   * @throws IllegalStateException if the file or a kind of word is missing, by name
   */
  static DateWords load() {
    LexiconFile file = LexiconFile.load("dates.txt");
    DateWords loaded = new DateWords(file);
    Arrays.stream(DayOfWeek.values()).forEach(day -> loaded.require(file, day));
    Arrays.stream(Month.values()).forEach(month -> loaded.require(file, month));
    Arrays.stream(Kind.values()).forEach(kind -> loaded.require(file, kind));
    return loaded;
  }

  boolean is(Kind kind, String word) {
    return isIn(kind.name(), word);
  }

  Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values()).filter(day -> isIn(day.name(), word)).findFirst();
  }

  Optional<Month> month(String word) {
    return Arrays.stream(Month.values()).filter(month -> isIn(month.name(), word)).findFirst();
  }

  /** The value of a number in digits or in words. */
  OptionalInt number(Token token) {
    if (token.isNumber()) {
      return OptionalInt.of(token.number());
    }
    Integer value = numbers.get(token.word());
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private boolean isIn(String name, String word) {
    Set<String> known = words.getOrDefault(name, Set.of());
    if (known.contains(word)) {
      return true;
    }
    int most = Math.min(word.length(), 20);
    for (int length = 3; length <= most; length++) {
      if (known.contains(word.substring(0, length) + "*")) {
        return true;
      }
    }
    return false;
  }

  private void add(String name, List<String> written) {
    if (name.equals(NUMBERS)) {
      for (String number : written) {
        int colon = number.indexOf(':');
        numbers.put(number.substring(0, colon), Integer.valueOf(number.substring(colon + 1)));
      }
    } else {
      words.put(name, new HashSet<>(written));
    }
  }

  private void require(LexiconFile file, Enum<?> kind) {
    if (!words.containsKey(kind.name())) {
      throw new IllegalStateException(file.name() + " has no words for " + kind);
    }
  }
}
