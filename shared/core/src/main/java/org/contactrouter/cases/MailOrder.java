package org.contactrouter.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that must go out because of an event. It stays on the case until it was sent or refused.
 *
 * @param id unique in the case: number of the event and place in it, {@code 3-0}
 * @param agent the agent who gets it; empty for the customer
 * @param since when it was asked for
 */
public record MailOrder(String id, MailKind kind, Optional<String> agent, Instant since) {

  /** After this long without word of its sending, the case is looked at again. */
  private static final Duration HEALED_AFTER = Duration.ofMinutes(1);

  /** After this long it is not tried again: nobody waits for yesterday's mail. */
  private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

  Instant nextMoment() {
    return since.plus(HEALED_AFTER);
  }

  /** Whether it should have gone out by now. */
  public boolean isLate(Instant now) {
    return !nextMoment().isAfter(now);
  }

  /** Whether one more failure is the last. */
  public boolean isHopeless(Instant now) {
    return !since.plus(GIVEN_UP_AFTER).isAfter(now);
  }
}
