package org.contactrouter.functions.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Tells points in time in words: weekday, date, clock and zone, "tomorrow" only beside the date.
 * The year is named when it is another one than now.
 */
public final class Moments {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MACHINE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
  private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private final Words words;
  private final ZoneId zone;
  private final Instant now;

  public Moments(Words words, ZoneId zone, Instant now) {
    this.words = words;
    this.zone = zone;
    this.now = now;
  }

  /** All of it: "amanhã, terça-feira, 24 de novembro, às 15:00 (hora de Lisboa)". */
  public Told full(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return new Told(
        words.text("moment.full", "day", dayBeside(local), "clock", clock(local), "zone", zone(at)),
        MACHINE.format(local));
  }

  /** The day alone: "quarta-feira, 2 de dezembro". */
  public Told day(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return new Told(words.text("moment.day", "date", date(date)), date.toString());
  }

  /** For lists, where the zone is told once below: "hoje, seg., 23 de nov., 10:02". */
  public Told brief(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    String date = format(local.toLocalDate(), "moment.date.brief", "moment.date.brief.year");
    String near = near(local.toLocalDate());
    String day = near.isEmpty() ? date : words.text("moment.near", "near", near, "date", date);
    return new Told(day + ", " + CLOCK.format(local), MACHINE.format(local));
  }

  /** The zone in words, as it stands now: "hora de Lisboa". */
  public String zone() {
    return zone(now);
  }

  /** Whether {@code at} has passed. */
  public boolean isPast(Instant at) {
    return at.isBefore(now);
  }

  /** A moment as an {@code <input type="datetime-local">} holds it. */
  public String input(Instant at) {
    return INPUT.format(at.atZone(zone));
  }

  private String dayBeside(ZonedDateTime local) {
    String near = near(local.toLocalDate());
    String date = date(local.toLocalDate());
    return near.isEmpty()
        ? words.text("moment.on", "date", date)
        : words.text("moment.near", "near", near, "date", date);
  }

  private String near(LocalDate date) {
    return switch ((int) ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), date)) {
      case -1 -> words.text("moment.yesterday");
      case 0 -> words.text("moment.today");
      case 1 -> words.text("moment.tomorrow");
      default -> "";
    };
  }

  private String date(LocalDate date) {
    return format(date, "moment.date", "moment.date.year");
  }

  private String format(LocalDate date, String thisYear, String otherYear) {
    boolean same = date.getYear() == now.atZone(zone).getYear();
    String pattern = words.text(same ? thisYear : otherYear);
    return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(date);
  }

  private String clock(ZonedDateTime local) {
    return words.text(
        local.getHour() == 1 ? "moment.clock.one" : "moment.clock", "clock", CLOCK.format(local));
  }

  private String zone(Instant at) {
    String key = "zone." + zone.getId();
    String name = words.has(key) ? words.text(key) : placeOf(at);
    LocalDateTime local = at.atZone(zone).toLocalDateTime();
    return zone.getRules().getValidOffsets(local).size() > 1 ? name + ", " + offset(at) : name;
  }

  private String placeOf(Instant at) {
    String id = zone.getId();
    return id.contains("/") && !id.startsWith("Etc/")
        ? words.text("zone.other", "place", id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
        : offset(at);
  }

  private String offset(Instant at) {
    String id = zone.getRules().getOffset(at).getId();
    return id.equals("Z") ? "UTC" : "UTC" + id;
  }
}
