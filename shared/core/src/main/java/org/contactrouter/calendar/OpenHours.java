package org.contactrouter.calendar;

import java.time.LocalTime;

/**
 * One interval of work in a day, from inclusive to exclusive.
 *
 * @param to the end; midnight means the end of the day
 */
public record OpenHours(LocalTime from, LocalTime to) {
  public OpenHours {
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new IllegalArgumentException("opens at " + from + " but closes at " + to);
    }
  }
}
