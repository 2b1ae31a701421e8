package org.contactrouter.policy;

import java.time.Instant;
import org.contactrouter.calendar.BusinessCalendar;

/**
 * By when a law, or the company's own word, wants a contact answered. It is data that a company can
 * edit, and no legal advice.
 *
 * @param days 1 to 366, counted from the day after the contact's
 * @param source the law that the days come from, for people to read
 */
public record AnswerDeadline(String id, int days, Counting counting, String source) {
  private static final int MOST_DAYS = 366;

  /** Which days count. */
  public enum Counting {
    /** Every day. */
    CALENDAR_DAYS,
    /** Mondays to Fridays but for the calendar's holidays. */
    WORKING_DAYS
  }

  public AnswerDeadline {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days are not between 1 and " + MOST_DAYS + ": " + days);
    }
  }

  /**
   * The last instant at which people can answer in time: when they stop to work on or before the
   * last day, or the end of that day when they do not work until then.
   */
  public Instant of(Instant contact, BusinessCalendar calendar) {
    Instant end =
        switch (counting) {
          case CALENDAR_DAYS -> calendar.endAfterDays(contact, days);
          case WORKING_DAYS -> calendar.endAfterWorkingDays(contact, days);
        };
    return calendar.lastClosing(contact, end).orElse(end);
  }
}
