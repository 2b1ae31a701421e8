package org.contactrouter.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactrouter.contact.ContactLevel;
import org.contactrouter.policy.Assignment;
import org.contactrouter.policy.Condition;
import org.contactrouter.policy.LevelPolicy;
import org.contactrouter.policy.LevelRule;
import org.contactrouter.policy.Matching;
import org.contactrouter.policy.Policy;
import org.contactrouter.policy.Scale;
import org.contactrouter.policy.SlaTarget;

/** Policies that differ in their rules. */
final class Policies {
  private static final LevelPolicy LEVEL =
      new LevelPolicy(
          "queue",
          Map.of(SlaTarget.FIRST_RESPONSE, Duration.ofHours(4)),
          0.75,
          Assignment.IN_TURN,
          Duration.ofDays(2),
          false,
          List.of());

  private Policies() {}

  /** High touch for a car or a matter of life, low touch for a bicycle. */
  static Policy shop() {
    return of(
        true,
        new LevelRule(
            "luxury",
            ContactLevel.HIGH_TOUCH,
            List.of(new Condition.PurchaseAtLeast(euros("20000")))),
        new LevelRule(
            "critical",
            ContactLevel.HIGH_TOUCH,
            List.of(new Condition.ScaleAtLeast(Scale.CUSTOMER_CRITICALITY, 4))),
        new LevelRule(
            "value", ContactLevel.LOW_TOUCH, List.of(new Condition.PurchaseAtLeast(euros("2000")))),
        new LevelRule(
            "complex",
            ContactLevel.LOW_TOUCH,
            List.of(new Condition.ScaleAtLeast(Scale.PRODUCT_COMPLEXITY, 4))));
  }

  static Policy of(boolean offers, LevelRule... rules) {
    return new Policy(
        "shop",
        List.of(rules),
        Map.of(
            ContactLevel.NO_TOUCH, LEVEL,
            ContactLevel.LOW_TOUCH, LEVEL,
            ContactLevel.HIGH_TOUCH, LEVEL),
        offers,
        Duration.ofDays(3),
        Duration.ofDays(2),
        Duration.ofDays(30),
        Duration.ofDays(14),
        Duration.ofDays(14),
        Matching.DEFAULT);
  }

  private static Map<String, BigDecimal> euros(String amount) {
    return Map.of("EUR", new BigDecimal(amount));
  }
}
