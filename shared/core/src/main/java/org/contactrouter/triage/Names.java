package org.contactrouter.triage;

import org.contactrouter.policy.Scale;

/** The facts' names as settings and explanations write them. */
final class Names {
  static final String PURCHASE_VALUE = "purchaseValue";

  private Names() {}

  static String of(Scale scale) {
    return switch (scale) {
      case PRODUCT_COMPLEXITY -> "productComplexity";
      case ACCOUNT_IMPORTANCE -> "accountImportance";
      case CUSTOMER_CRITICALITY -> "customerCriticality";
    };
  }
}
