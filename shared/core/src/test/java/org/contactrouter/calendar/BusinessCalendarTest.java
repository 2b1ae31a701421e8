package org.contactrouter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
  private static final OpenHours MORNING = hours("09:00", "13:00");
  private static final OpenHours AFTERNOON = hours("14:00", "18:00");

  @ParameterizedTest
  @CsvSource({
    // within a day, over lunch, over a night
    "2026-11-23T10:00, PT2H, 2026-11-23T12:00",
    "2026-11-23T12:00, PT2H, 2026-11-23T15:00",
    "2026-11-23T17:00, PT2H, 2026-11-24T10:00",
    // from before opening, from lunch, from the night
    "2026-11-23T06:00, PT1H, 2026-11-23T10:00",
    "2026-11-23T13:30, PT1H, 2026-11-23T15:00",
    "2026-11-23T23:00, PT1H, 2026-11-24T10:00",
    // over a weekend and a holiday on the Tuesday after it
    "2026-11-27T17:00, PT2H, 2026-11-30T10:00",
    "2026-11-28T11:00, PT8H, 2026-11-30T18:00",
    "2026-11-30T17:00, PT2H, 2026-12-02T10:00",
    // to the last second of a day, and a moment more
    "2026-11-23T09:00, PT8H, 2026-11-23T18:00",
    "2026-11-23T09:00, PT8H1S, 2026-11-24T09:00:01",
    // nothing
    "2026-11-23T10:00, PT0S, 2026-11-23T10:00",
    "2026-11-28T11:00, PT0S, 2026-11-30T09:00"
  })
  void countsOnlyTheHoursOfWork(String from, String business, String to) {
    BusinessCalendar calendar = weekdays("Europe/Lisbon", MORNING, AFTERNOON);

    assertThat(calendar.after(at(from, calendar), Duration.parse(business)))
        .isEqualTo(at(to, calendar));
  }

  /** Eight hours from Friday at 17:00 are Monday at 17:00 by the wall, whatever the night did. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Lisbon, 2026-10-23, 2026-10-26, PT72H", // winter time on the 25th
    "Europe/Lisbon, 2026-03-27, 2026-03-30, PT70H", // summer time on the 29th
    "Europe/Madrid, 2026-10-23, 2026-10-26, PT72H",
    "Europe/Madrid, 2026-03-27, 2026-03-30, PT70H",
    "America/Sao_Paulo, 2018-11-02, 2018-11-05, PT70H", // the last summer time began on the 4th
    "America/Sao_Paulo, 2019-02-15, 2019-02-18, PT72H", // and ended on the 17th
    "America/Sao_Paulo, 2026-10-16, 2026-10-19, PT71H", // none any more
    "America/Mexico_City, 2022-10-28, 2022-10-31, PT72H", // the last one ended on the 30th
    "America/Mexico_City, 2022-04-01, 2022-04-04, PT70H",
    "America/Mexico_City, 2026-04-03, 2026-04-06, PT71H" // none any more
  })
  void keepsThePromisedHourOverAWeekendWithAClockChange(
      String zone, LocalDate friday, LocalDate monday, Duration elapsed) {
    BusinessCalendar calendar = weekdays(zone, hours("09:00", "18:00"));
    Instant from = friday.atTime(17, 0).atZone(calendar.zone()).toInstant();

    Instant due = calendar.after(from, Duration.ofHours(8));

    assertThat(due).isEqualTo(monday.atTime(16, 0).atZone(calendar.zone()).toInstant());
    assertThat(Duration.between(from, due)).isEqualTo(elapsed);
  }

  /** Where people work through the change, an hour that came twice counts twice. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Lisbon, 2026-10-25T00:30, PT4H, 2026-10-25T03:30",
    "Europe/Lisbon, 2026-03-29T00:30, PT4H, 2026-03-29T05:30",
    "Europe/Madrid, 2026-10-25T00:30, PT4H, 2026-10-25T03:30",
    "Europe/Madrid, 2026-03-29T00:30, PT4H, 2026-03-29T05:30",
    "America/Sao_Paulo, 2018-11-03T22:00, PT4H, 2018-11-04T03:00",
    "America/Sao_Paulo, 2019-02-16T22:00, PT4H, 2019-02-17T01:00",
    "America/Mexico_City, 2022-10-30T00:30, PT4H, 2022-10-30T03:30",
    "America/Mexico_City, 2022-04-03T00:30, PT4H, 2022-04-03T05:30"
  })
  void countsElapsedTimeThroughAClockChange(
      String zone, String from, Duration business, String to) {
    BusinessCalendar calendar = BusinessCalendar.always(ZoneId.of(zone));

    assertThat(calendar.after(at(from, calendar), business)).isEqualTo(at(to, calendar));
  }

  @Test
  void opensAtTheFirstMomentOfADayThatHasNoMidnight() {
    BusinessCalendar calendar = BusinessCalendar.always(ZoneId.of("America/Sao_Paulo"));

    assertThat(calendar.isOpen(Instant.parse("2018-11-04T02:59:59Z"))).isTrue();
    assertThat(calendar.isOpen(Instant.parse("2018-11-04T03:00:00Z"))).isTrue();
  }

  @Test
  void saysWhenItIsOpen() {
    BusinessCalendar calendar = weekdays("Europe/Lisbon", MORNING, AFTERNOON);

    assertThat(calendar.isOpen(at("2026-11-23T09:00", calendar))).isTrue();
    assertThat(calendar.isOpen(at("2026-11-23T13:00", calendar))).isFalse();
    assertThat(calendar.isOpen(at("2026-11-28T10:00", calendar))).isFalse();
    assertThat(calendar.isOpen(at("2026-12-01T10:00", calendar))).isFalse();
    assertThat(calendar.nextOpening(at("2026-11-28T10:00", calendar)))
        .isEqualTo(at("2026-11-30T09:00", calendar));
  }

  /** Business time adds up: so much and then so much more is the sum. */
  @Property(tries = 300)
  void addsUp(
      @ForAll @IntRange(max = 525_600) int start,
      @ForAll @IntRange(max = 3_000) int first,
      @ForAll @IntRange(min = 1, max = 3_000) int then) {
    BusinessCalendar calendar = weekdays("Europe/Lisbon", MORNING, AFTERNOON);
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(start));
    Instant once = calendar.after(from, Duration.ofMinutes(first + then));

    assertThat(
            calendar.after(
                calendar.after(from, Duration.ofMinutes(first)), Duration.ofMinutes(then)))
        .isEqualTo(once);
    assertThat(once).isAfter(from);
    assertThat(calendar.isOpen(once.minusMillis(1))).isTrue();
  }

  private static final Map<String, LocalDate> CHANGES =
      Map.of(
          "Europe/Lisbon", LocalDate.of(2026, 10, 25),
          "Europe/Madrid", LocalDate.of(2026, 3, 29),
          "America/Sao_Paulo", LocalDate.of(2018, 11, 4),
          "America/Mexico_City", LocalDate.of(2022, 10, 30));

  /** Through every change of the clocks, also for those who work through the night. */
  @Property(tries = 400)
  void takesBackWithBetweenWhatItGaveWithAfter(
      @ForAll @From("zones") String zone,
      @ForAll @IntRange(min = -5_000, max = 5_000) int start,
      @ForAll @IntRange(max = 6_000) int minutes,
      @ForAll boolean nights) {
    BusinessCalendar calendar = nights ? nights(zone) : weekdays(zone, MORNING, AFTERNOON);
    Instant from =
        Objects.requireNonNull(CHANGES.get(zone))
            .atStartOfDay(calendar.zone())
            .toInstant()
            .plus(Duration.ofMinutes(start));
    Duration business = Duration.ofMinutes(minutes);
    Instant due = calendar.after(from, business);

    assertThat(calendar.between(from, due)).isEqualTo(business);
    assertThat(due).isAfterOrEqualTo(from.plus(business));
    Instant opening = calendar.nextOpening(from);
    assertThat(calendar.isOpen(opening)).isTrue();
    assertThat(calendar.between(from, opening)).isEqualTo(Duration.ZERO);
    for (Window window : calendar.windows(from, Duration.ofHours(1), 5)) {
      assertThat(calendar.between(window.from(), window.to())).isEqualTo(Duration.ofHours(1));
      assertThat(window.from()).isAfterOrEqualTo(from);
    }
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(CHANGES.keySet());
  }

  /** Half of each night, and a stretch of the day. */
  private static BusinessCalendar nights(String zone) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpenHours(LocalTime.MIDNIGHT, LocalTime.of(4, 0)), AFTERNOON));
    }
    return new BusinessCalendar(ZoneId.of(zone), week, Set.of(LocalDate.of(2026, 3, 28)));
  }

  @Test
  void refusesWhatCannotBeACalendar() {
    assertThatThrownBy(() -> weekdays("Europe/Lisbon", hours("09:00", "15:00"), AFTERNOON))
        .hasMessageContaining("overlap")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> weekdays("Europe/Lisbon"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hours("18:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
  }

  private static BusinessCalendar weekdays(String zone, OpenHours... hours) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day.getValue() <= 5 ? List.of(hours) : List.of());
    }
    return new BusinessCalendar(ZoneId.of(zone), week, Set.of(LocalDate.of(2026, 12, 1)));
  }

  private static OpenHours hours(String from, String to) {
    return new OpenHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static Instant at(String local, BusinessCalendar calendar) {
    return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
  }
}
