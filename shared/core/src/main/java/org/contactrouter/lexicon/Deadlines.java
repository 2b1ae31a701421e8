package org.contactrouter.lexicon;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactrouter.lexicon.DeadlineCues.Cue;
import org.contactrouter.lexicon.DeadlineCues.Meaning;
import org.contactrouter.lexicon.MomentReader.Moment;

/** Finds the dates by which the customer wants the matter settled. */
final class Deadlines {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final DateWords words;

  private Deadlines(DateWords words) {
    this.words = words;
  }

  /**
   * @throws IllegalStateException if the words are missing, by name
   */
  static Deadlines load() {
    return new Deadlines(DateWords.load());
  }

  /** The deadlines that are still to come, the earliest first. */
  List<CustomerDeadline> find(String text, Reading reading, ZonedDateTime now) {
    DateText dates = new DateText(text, reading, words);
    MomentReader moments = MomentReader.of(dates, now);
    List<CustomerDeadline> found = new ArrayList<>();
    for (int at = 0; at < reading.size(); ) {
      at += read(dates, moments, at, now, found);
    }
    found.sort(Comparator.comparing(CustomerDeadline::at));
    return found;
  }

  /** Adds the deadline at a word, if there is one, and tells how many words are done with. */
  private static int read(
      DateText text,
      MomentReader moments,
      int at,
      ZonedDateTime now,
      List<CustomerDeadline> found) {
    DeadlineCues cues = new DeadlineCues(text);
    Optional<ZonedDateTime> hours = moments.spans().hours(at);
    if (hours.isPresent()) {
      int words = text.is(at + 1, DateWords.Kind.HOURS) ? 2 : 1;
      Moment span =
          new Moment(
              DayPhrase.span(words, hours.get().toLocalDate()), Optional.empty(), words, false);
      Optional<Cue> cue = cues.read(at, span).filter(ours -> isForHours(text, ours, at));
      if (cue.isPresent()) {
        found.add(deadline(text, cue.get(), at + words, hours.get()));
        return words;
      }
    }
    Optional<Moment> moment = moments.read(at, now.toLocalDate());
    Optional<Cue> cue = moment.flatMap(read -> cues.read(at, read));
    if (moment.isEmpty() || cue.isEmpty()) {
      return 1;
    }
    int end = at + moment.get().words();
    last(moment.get(), cue.get(), now)
        .filter(last -> last.isAfter(now))
        .ifPresent(last -> found.add(deadline(text, cue.get(), end, last)));
    return Math.max(1, moment.get().words());
  }

  /** "By 17h" is a time of the day, "within 24h" a span. */
  private static boolean isForHours(DateText text, Cue cue, int at) {
    return cue.from() == at
        ? !text.word(at - 1).equals("as")
        : text.is(cue.from(), DateWords.Kind.WITHIN);
  }

  private static Optional<ZonedDateTime> last(Moment moment, Cue cue, ZonedDateTime now) {
    DayPhrase day = moment.day();
    boolean isWeekday = day.kind() == DayPhrase.Kind.WEEKDAY;
    LocalDate today = now.toLocalDate();
    if (moment.clock().isPresent()) {
      ZonedDateTime at = day.first().atTime(moment.clock().get()).atZone(now.getZone());
      boolean isOver = !at.isAfter(now);
      if (isOver && moment.isTimeAlone()) {
        return Optional.of(at.plusDays(1));
      }
      return Optional.of(isOver && isWeekday ? at.plusWeeks(1) : at);
    }
    if (cue.meaning() == Meaning.BY) {
      return Optional.of(endOf(day.last(), now));
    }
    LocalDate first = isWeekday && day.first().equals(today) ? day.later(7).first() : day.first();
    return Optional.of(endOf(first.minusDays(1), now));
  }

  private static ZonedDateTime endOf(LocalDate day, ZonedDateTime now) {
    return day.atTime(END_OF_DAY).atZone(now.getZone());
  }

  private static CustomerDeadline deadline(
      DateText text, Cue cue, int endWord, ZonedDateTime last) {
    int start = text.reading().token(cue.from()).start();
    int end = text.reading().token(Math.min(endWord, text.reading().size()) - 1).end();
    return new CustomerDeadline(
        text.text().substring(start, end), start, end, last.toLocalDate(), last.toInstant());
  }
}
