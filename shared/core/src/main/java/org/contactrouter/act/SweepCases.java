package org.contactrouter.act;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Heartbeat;

/**
 * Rings for every case that is due within two minutes, each at its second. Two sweeps ring for the
 * same case when it falls between them; the second bell finds nothing to do.
 */
public final class SweepCases {
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final CaseStore store;
  private final Doorbells doorbells;
  private final Heartbeat heartbeat;
  private final InstantSource clock;

  public SweepCases(
      CaseStore store, Doorbells doorbells, Heartbeat heartbeat, InstantSource clock) {
    this.store = store;
    this.doorbells = doorbells;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Sweeps once, and says for how many cases it rang. */
  public int sweep() {
    Instant now = clock.instant();
    List<CaseStore.Moment> due = store.due(now.plus(AHEAD));
    Map<String, Duration> delays = new HashMap<>();
    due.forEach(moment -> delays.put(moment.caseId(), delay(now, moment.at())));
    doorbells.remind(delays);
    heartbeat.beat(now);
    return delays.size();
  }

  private static Duration delay(Instant now, Instant at) {
    return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
  }
}
