package org.contactrouter.triage;

import java.util.List;

/**
 * Why a decision is what it is, complete: with it the decision can be explained and made again.
 *
 * @param settings the version of the settings whose policy was applied
 * @param policy the policy's name
 * @param observation what was read
 * @param verdicts what each rule said, in the order of the rules
 * @param flips the smallest changes that would have led to another level, nearest first
 */
public record Evidence(
    String settings,
    String policy,
    Observation observation,
    List<RuleVerdict> verdicts,
    List<Flip> flips) {
  public Evidence {
    verdicts = List.copyOf(verdicts);
    flips = List.copyOf(flips);
  }
}
