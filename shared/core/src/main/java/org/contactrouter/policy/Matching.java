package org.contactrouter.policy;

import org.contactrouter.knowledge.PrecisionPromise;

/**
 * How answers are matched; it counts from the next publishing on.
 *
 * @param promise what the automatic answers of a bank must keep
 * @param learnsFromPast whether questions that were answered, and not complained of, teach the next
 *     bank
 */
public record Matching(PrecisionPromise promise, boolean learnsFromPast) {
  /** What counts unless the policy says otherwise. */
  public static final Matching DEFAULT = new Matching(PrecisionPromise.DEFAULT, true);
}
