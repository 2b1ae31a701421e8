package org.contactrouter.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactrouter.contact.Language;

/**
 * Tells points in time in words: weekday, date, clock and zone, "tomorrow" only beside the date.
 * The year is named when it is another one than now.
 */
public final class Moments {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MACHINE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
  private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** By locale and name: each is made once, and every mail tells some times. */
  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private final Words words;
  private final ZoneId zone;
  private final Instant now;

  public Moments(Language language, ZoneId zone, Instant now) {
    this.words = Words.of(Moments.class, "moments", language);
    this.zone = zone;
    this.now = now;
  }

  /** All of it: "amanhã, terça-feira, 24 de novembro, às 15:00 (hora de Lisboa)". */
  public Told full(Instant at) {
    return at(at, dayBeside(at.atZone(zone)));
  }

  /** All of it for words that are read later too, never with "tomorrow". */
  public Told dated(Instant at) {
    return at(at, dayAlone(at.atZone(zone)));
  }

  private Told at(Instant at, String day) {
    ZonedDateTime local = at.atZone(zone);
    return new Told(
        words.text("moment.full", "day", day, "clock", clock(local)),
        zone(at),
        MACHINE.format(local));
  }

  /** The day alone: "quarta-feira, 2 de dezembro". */
  public Told day(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return new Told(words.text("moment.day", "date", date(date)), "", date.toString());
  }

  /** For lists, where the zone is told once below: "hoje, 23 de nov., 10:02". */
  public Told brief(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return new Told(
        briefDay(local.toLocalDate()) + ", " + CLOCK.format(local), "", MACHINE.format(local));
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

  private String briefDay(LocalDate date) {
    String near = near(date);
    return near.isEmpty()
        ? format(date, "moment.date.brief", "moment.date.brief.year")
        : words.text("moment.near", "near", near, "date", format(date, "moment.date.near"));
  }

  private String dayBeside(ZonedDateTime local) {
    String near = near(local.toLocalDate());
    return near.isEmpty()
        ? dayAlone(local)
        : words.text("moment.near", "near", near, "date", date(local.toLocalDate()));
  }

  private String dayAlone(ZonedDateTime local) {
    return words.text("moment.on", "date", date(local.toLocalDate()));
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
    return format(date, same ? thisYear : otherYear);
  }

  private String format(LocalDate date, String pattern) {
    Locale locale = words.language().locale();
    return FORMATS
        .computeIfAbsent(
            locale + pattern, _ -> DateTimeFormatter.ofPattern(words.text(pattern), locale))
        .format(date);
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
