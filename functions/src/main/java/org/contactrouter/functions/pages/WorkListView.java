package org.contactrouter.functions.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.contactrouter.contact.Language;

/**
 * An agent's list, {@code /q/{token}}: own work, then what waits in the queues, by due time, and
 * for a supervisor what is held as suspected spam.
 *
 * @param mine the agent's own work, earliest due first
 * @param snoozed the agent's own that is hidden for a while, by when it is seen again
 * @param queued what others of the agent's skills hold or nobody does, earliest due first
 * @param more how many there are that are due later than those queued here
 * @param held suspected spam, what is closed first ahead; empty for all but supervisors
 * @param moreHeld how many there are that are closed later than those held here
 */
public record WorkListView(
    Site site,
    Language language,
    ZoneId zone,
    Instant now,
    String agent,
    List<WorkLine> mine,
    List<WorkLine> snoozed,
    List<WorkLine> queued,
    int more,
    List<WorkLine> held,
    int moreHeld) {
  public WorkListView {
    mine = List.copyOf(mine);
    snoozed = List.copyOf(snoozed);
    queued = List.copyOf(queued);
    held = List.copyOf(held);
  }
}
