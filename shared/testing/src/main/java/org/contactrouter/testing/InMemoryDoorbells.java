package org.contactrouter.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.port.Doorbells;

/** Remembers who was rung for, until it is heard. */
public final class InMemoryDoorbells implements Doorbells {
  private final List<Bell> rung = new ArrayList<>();

  /** One ring. */
  public sealed interface Bell {
    /** New work at a level. */
    record Work(ContactLevel level, String caseId) implements Bell {}

    /** Something is due, so long after the ring. */
    record Remind(String caseId, Duration delay) implements Bell {}

    /** A document waits to be published. */
    record Publish(String job) implements Bell {}
  }

  @Override
  public void work(ContactLevel level, String caseId) {
    if (!level.needsPerson()) {
      throw new IllegalArgumentException("nobody works at " + level);
    }
    rung.add(new Bell.Work(level, caseId));
  }

  /** Rings in the order of the ids, so that a run can be repeated. */
  @Override
  public void remind(Map<String, Duration> delays) {
    delays.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(bell -> rung.add(new Bell.Remind(bell.getKey(), bell.getValue())));
  }

  @Override
  public void publish(String job) {
    rung.add(new Bell.Publish(job));
  }

  /** Whether somebody was rung for about a case, and has not heard it yet. */
  public boolean rangFor(String caseId) {
    return rung.stream()
        .anyMatch(bell -> bell instanceof Bell.Work(var _, String id) && id.equals(caseId));
  }

  /** What was rung since the last call, oldest first. */
  public List<Bell> heard() {
    List<Bell> heard = List.copyOf(rung);
    rung.clear();
    return heard;
  }
}
