package org.contactrouter.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.contactrouter.calendar.BusinessCalendar;
import org.contactrouter.calendar.OpenHours;
import org.contactrouter.policy.AnswerDeadline.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People work from 9 to 18 here; 1 and 8 December are holidays. */
class AnswerDeadlineTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  private static final OpenHours HOURS = new OpenHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
  private static final BusinessCalendar WEEKDAYS =
      calendar(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  @ParameterizedTest
  @CsvSource({
    // the day of the contact does not count, however early it came
    "2026-11-23T00:00, 1, 2026-11-24T18:00",
    "2026-11-23T23:59, 1, 2026-11-24T18:00",
    // neither weekends nor holidays do
    "2026-11-27T10:00, 1, 2026-11-30T18:00",
    "2026-11-30T10:00, 1, 2026-12-02T18:00",
    "2026-11-23T10:00, 15, 2026-12-16T18:00"
  })
  void countsWorkingDays(String contact, int days, String end) {
    assertThat(working(days).of(at(contact), WEEKDAYS)).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 7, 2026-11-30T18:00",
    // it ends on a Sunday: people can only answer until Friday
    "2026-11-22T10:00, 7, 2026-11-27T18:00",
    // they do not work until it ends
    "2026-11-28T10:00, 1, 2026-11-30T00:00"
  })
  void countsCalendarDays(String contact, int days, String end) {
    AnswerDeadline deadline = new AnswerDeadline("brazil", days, Counting.CALENDAR_DAYS, "law");

    assertThat(deadline.of(at(contact), WEEKDAYS)).isEqualTo(at(end));
  }

  @Test
  void givesNoMoreTimeToThoseWhoWorkLess() {
    assertThat(working(15).of(at("2026-11-23T10:00"), calendar(DayOfWeek.MONDAY)))
        .isEqualTo(at("2026-12-14T18:00"));
  }

  @Property(tries = 300)
  void isAfterTheContactAndOnALaterDayAsTheDaysAre(
      @ForAll @IntRange(max = 525_600) int minute, @ForAll @IntRange(min = 1, max = 365) int days) {
    Instant contact = at("2026-01-01T00:00").plusSeconds(minute * 60L);

    Instant end = working(days).of(contact, WEEKDAYS);

    assertThat(end).isAfter(contact);
    assertThat(working(days + 1).of(contact, WEEKDAYS)).isAfter(end);
    assertThat(LocalDate.ofInstant(end, ZONE))
        .isAfterOrEqualTo(LocalDate.ofInstant(contact, ZONE).plusDays(days));
  }

  @Test
  void isNotOfTheSameDayOrOfYears() {
    assertThatThrownBy(() -> working(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> working(367)).isInstanceOf(IllegalArgumentException.class);
  }

  private static AnswerDeadline working(int days) {
    return new AnswerDeadline("portugal", days, Counting.WORKING_DAYS, "law");
  }

  private static BusinessCalendar calendar(DayOfWeek... open) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    Stream.of(open).forEach(day -> week.put(day, List.of(HOURS)));
    return new BusinessCalendar(
        ZONE, week, Set.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8)));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}
