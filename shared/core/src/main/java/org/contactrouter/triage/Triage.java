package org.contactrouter.triage;

import java.util.List;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.policy.Policy;

/**
 * Decides what happens to a contact: pure and total, the same observation and policy give the same
 * decision.
 */
public final class Triage {
  private Triage() {}

  /**
   * The decision, with its evidence.
   *
   * @param version the version of the settings that hold the policy
   */
  public static Decision decide(Observation seen, Policy policy, String version) {
    Ruling ruling = Ruling.of(seen, policy);
    ContactLevel level = ruling.level(seen);
    List<Flip> flips = new Flips(seen, policy, level).nearestFirst();
    Evidence evidence = new Evidence(version, policy.name(), seen, ruling.verdicts(), flips);
    if (seen.spam().isPresent()) {
      return new Decision.Quarantine(level, evidence);
    }
    return switch (ruling) {
      case Ruling.Person person ->
          new Decision.Escalate(person.level(), person.because(), evidence);
      case Ruling.Alone(var texts, boolean sure, var verdicts) ->
          sure
              ? new Decision.Answer(texts.getFirst(), evidence)
              : new Decision.Offer(texts, evidence);
    };
  }
}
