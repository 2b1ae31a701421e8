package org.contactrouter.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When people work: several intervals a day, holidays, one time zone.
 *
 * <p>Business time is elapsed time within the intervals: on the day of a clock change an interval
 * that spans the change is as long as it really was.
 */
public record BusinessCalendar(
    ZoneId zone, Map<DayOfWeek, List<OpenHours>> week, Set<LocalDate> holidays) {

  /** A calendar that is closed this long in a row is a mistake in the settings. */
  private static final int LONGEST_CLOSURE_DAYS = 366;

  public BusinessCalendar {
    Map<DayOfWeek, List<OpenHours>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, hours) -> sorted.put(day, inOrder(day, hours)));
    week = Map.copyOf(sorted);
    holidays = Set.copyOf(holidays);
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("no day of the week has opening hours");
    }
  }

  /** Open every hour of every day. */
  public static BusinessCalendar always(ZoneId zone) {
    Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    }
    return new BusinessCalendar(zone, week, Set.of());
  }

  /**
   * The instant at which this much business time has passed since {@code from}; the opening itself
   * when it is zero outside business hours.
   *
   * @throws IllegalStateException when the calendar stays closed for over a year
   */
  public Instant after(Instant from, Duration business) {
    Duration left = business;
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int closed = 0; closed <= LONGEST_CLOSURE_DAYS; day = day.plusDays(1), closed++) {
      for (Open open : openings(day)) {
        Instant start = open.from().isBefore(from) ? from : open.from();
        Duration available = Duration.between(start, open.to());
        if (!available.isPositive()) {
          continue;
        }
        if (available.compareTo(left) >= 0) {
          return start.plus(left);
        }
        left = left.minus(available);
        closed = 0;
      }
    }
    throw new IllegalStateException("the calendar is closed for more than a year from " + from);
  }

  /** How much business time passes from one instant to another; nothing when they are reversed. */
  public Duration between(Instant from, Instant to) {
    Duration passed = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Open open : openings(day)) {
        Instant start = open.from().isBefore(from) ? from : open.from();
        Instant end = open.to().isAfter(to) ? to : open.to();
        passed = end.isAfter(start) ? passed.plus(Duration.between(start, end)) : passed;
      }
    }
    return passed;
  }

  /**
   * The next windows of a length in which people work all the time, each from a full hour on.
   *
   * @param from the first one does not begin before it
   */
  public List<Window> windows(Instant from, Duration length, int count) {
    List<Window> windows = new ArrayList<>();
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int days = 0; days <= LONGEST_CLOSURE_DAYS && windows.size() < count; days++) {
      for (Open open : openings(day.plusDays(days))) {
        Instant start = fullHour(open.from().isBefore(from) ? from : open.from());
        while (!start.plus(length).isAfter(open.to()) && windows.size() < count) {
          windows.add(new Window(start, start.plus(length)));
          start = start.plus(length);
        }
      }
    }
    return List.copyOf(windows);
  }

  private Instant fullHour(Instant at) {
    ZonedDateTime local = at.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    return local.toInstant().isBefore(at) ? local.plusHours(1).toInstant() : at;
  }

  /** The earliest instant from {@code from} on at which people work. */
  public Instant nextOpening(Instant from) {
    return after(from, Duration.ZERO);
  }

  /** Whether people work at this instant. */
  public boolean isOpen(Instant at) {
    return openings(at.atZone(zone).toLocalDate()).stream()
        .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
  }

  /** The end of the day that is so many days after the one of {@code from}. */
  public Instant endAfterDays(Instant from, int days) {
    return end(from.atZone(zone).toLocalDate().plusDays(days));
  }

  /**
   * The same for working days in a law's sense: Mondays to Fridays but for the holidays, whether or
   * not people are there.
   */
  public Instant endAfterWorkingDays(Instant from, int days) {
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return end(day);
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !holidays.contains(day);
  }

  /** The latest instant after one and not after another at which people stop to work. */
  public Optional<Instant> lastClosing(Instant after, Instant until) {
    LocalDate first = after.atZone(zone).toLocalDate().minusDays(1);
    return first
        .datesUntil(until.atZone(zone).toLocalDate().plusDays(1))
        .flatMap(day -> openings(day).stream())
        .map(Open::to)
        .filter(closing -> closing.isAfter(after) && !closing.isAfter(until))
        .max(Instant::compareTo);
  }

  private record Open(Instant from, Instant to) {}

  private List<Open> openings(LocalDate day) {
    if (holidays.contains(day)) {
      return List.of();
    }
    List<Open> openings = new ArrayList<>();
    for (OpenHours hours : week.getOrDefault(day.getDayOfWeek(), List.of())) {
      LocalDate lastDay = hours.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
      openings.add(
          new Open(
              ZonedDateTime.of(day, hours.from(), zone).toInstant(),
              ZonedDateTime.of(lastDay, hours.to(), zone).toInstant()));
    }
    return openings;
  }

  private static List<OpenHours> inOrder(DayOfWeek day, List<OpenHours> hours) {
    List<OpenHours> sorted = hours.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    boolean overlap =
        Stream.iterate(1, i -> i < sorted.size(), i -> i + 1)
            .anyMatch(i -> overlaps(sorted.get(i - 1), sorted.get(i)));
    if (overlap) {
      throw new IllegalArgumentException("opening hours overlap on " + day);
    }
    return sorted;
  }

  private static boolean overlaps(OpenHours before, OpenHours next) {
    return before.to().equals(LocalTime.MIDNIGHT) || next.from().isBefore(before.to());
  }
}
