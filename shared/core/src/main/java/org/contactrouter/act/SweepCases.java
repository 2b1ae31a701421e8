package org.contactrouter.act;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.CaseStore.Moment;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.Heartbeat;

/**
 * Rings for every case that is due within two minutes, each at its second, and each minute for what
 * is still due after that. What it rang for it remembers while it lives, so that the next sweep
 * does not ring for the same moment; once it has forgotten, the second bell finds nothing to do.
 */
public final class SweepCases {
  private static final Duration AHEAD = Duration.ofMinutes(2);

  /** So long after its moment a bell may still be on its way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

  /** By then a bell was answered, or nobody answers it. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Map<String, Instant> rung = new HashMap<>();

  private final CaseStore store;
  private final Doorbells doorbells;
  private final Heartbeat heartbeat;
  private final InstantSource clock;

  /**
   * What a sweep found.
   *
   * @param rung for so many cases it rang
   * @param notRouted so many were accepted, and nothing happened to them for minutes
   * @param missed of so many others something is due for minutes, and did not happen
   */
  public record Swept(int rung, int notRouted, int missed) {}

  public SweepCases(
      CaseStore store, Doorbells doorbells, Heartbeat heartbeat, InstantSource clock) {
    this.store = store;
    this.doorbells = doorbells;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Sweeps once. */
  public synchronized Swept sweep() {
    Instant now = clock.instant();
    rung.values().removeIf(moment -> !moment.plus(ON_ITS_WAY).isAfter(now));
    Map<String, Instant> due = new HashMap<>();
    List<Moment> moments = store.due(now.plus(AHEAD));
    moments.stream()
        .filter(moment -> !moment.at().equals(rung.get(moment.caseId())))
        .forEach(moment -> due.put(moment.caseId(), moment.at()));
    Map<String, Duration> delays = new HashMap<>();
    due.forEach((caseId, at) -> delays.put(caseId, delay(now, at)));
    doorbells.remind(delays);
    rung.putAll(due);
    heartbeat.beat(now);
    return new Swept(delays.size(), late(moments, now, true), late(moments, now, false));
  }

  private static int late(List<Moment> moments, Instant now, boolean untouched) {
    return (int)
        moments.stream()
            .filter(moment -> moment.untouched() == untouched)
            .filter(moment -> moment.at().isBefore(now.minus(LATE)))
            .count();
  }

  private static Duration delay(Instant now, Instant at) {
    return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
  }
}
