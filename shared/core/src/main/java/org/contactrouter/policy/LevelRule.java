package org.contactrouter.policy;

import java.util.List;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.contact.ReasonCode;

/**
 * At least this level, when all conditions hold.
 *
 * @param id names it in explanations: {@code luxury-purchase}
 */
public record LevelRule(String id, ContactLevel level, List<Condition> when) {
  public LevelRule {
    when = List.copyOf(when);
    if (!level.needsPerson()) {
      throw new IllegalArgumentException("rule " + id + " raises to NO_TOUCH, which is no raise");
    }
    if (when.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " has no condition");
    }
  }

  public boolean holds(Facts facts) {
    return when.stream().allMatch(condition -> condition.holds(facts));
  }

  /** The reason code of the rule: that of its first condition. */
  public ReasonCode reason() {
    return switch (when.getFirst()) {
      case Condition.ScaleAtLeast bound -> bound.scale().reason();
      case Condition.PurchaseAtLeast bound -> ReasonCode.VALUE;
    };
  }
}
