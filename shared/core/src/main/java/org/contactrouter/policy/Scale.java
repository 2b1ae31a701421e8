package org.contactrouter.policy;

import org.contactrouter.contact.ReasonCode;

/**
 * A declared fact on a scale of 1 to 5. These and the purchase value are all that a rule can read.
 */
public enum Scale {
  /** How hard the product is to understand. */
  PRODUCT_COMPLEXITY(ReasonCode.COMPLEXITY),
  /** How much the customer matters to the company. */
  ACCOUNT_IMPORTANCE(ReasonCode.IMPORTANCE),
  /** How much this matters to the customer. */
  CUSTOMER_CRITICALITY(ReasonCode.CRITICALITY);

  /** The lowest and the highest value of every scale. */
  public static final int LEAST = 1;

  public static final int MOST = 5;

  private final ReasonCode reason;

  Scale(ReasonCode reason) {
    this.reason = reason;
  }

  /** The reason code of a rule that this fact decided. */
  public ReasonCode reason() {
    return reason;
  }
}
