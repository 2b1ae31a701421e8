package org.contactrouter.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How contacts of one level are worked (R3).
 *
 * @param queue the desk queue, an id from the settings
 * @param targets business time by target, none of them zero; one that is not named is not measured
 * @param warnAt share of a target after which its owner is warned, above 0 and below 1
 * @param assignment who gets it
 * @param followUpAfter business time from resolution to the follow-up
 * @param followUpByMail whether the follow-up is also sent as a mail
 * @param rootCauses codes of which one is asked for at resolution; empty asks for none
 */
public record LevelPolicy(
    String queue,
    Map<SlaTarget, Duration> targets,
    double warnAt,
    Assignment assignment,
    Duration followUpAfter,
    boolean followUpByMail,
    List<String> rootCauses) {
  public LevelPolicy {
    targets = Map.copyOf(targets);
    rootCauses = List.copyOf(rootCauses);
    if (!(warnAt > 0 && warnAt < 1)) {
      throw new IllegalArgumentException("warnAt is not between 0 and 1: " + warnAt);
    }
    if (targets.values().stream().anyMatch(target -> !target.isPositive())) {
      throw new IllegalArgumentException("a target is missed at once: " + targets);
    }
    if (!targets.containsKey(SlaTarget.FIRST_RESPONSE)) {
      throw new IllegalArgumentException("targets lack FIRST_RESPONSE");
    }
  }

  /** Business time of a target; empty where it is not measured. */
  public Optional<Duration> target(SlaTarget target) {
    return Optional.ofNullable(targets.get(target));
  }

  /** Business time until a person's first reply. */
  public Duration firstResponse() {
    return target(SlaTarget.FIRST_RESPONSE).orElseThrow();
  }

  /** Business time until a person's reply to a later message; as the first where none is set. */
  public Duration nextResponse() {
    return targets.getOrDefault(SlaTarget.NEXT_RESPONSE, firstResponse());
  }
}
