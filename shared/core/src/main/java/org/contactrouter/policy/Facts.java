package org.contactrouter.policy;

import java.util.List;
import org.contactrouter.customer.Money;

/**
 * What the company's own data say about a contact: the only inputs of level rules (R22).
 *
 * @param purchases what the customer paid, each purchase by itself
 * @param productComplexity 1 to 5
 * @param accountImportance 1 to 5
 * @param customerCriticality 1 to 5
 */
public record Facts(
    List<Money> purchases, int productComplexity, int accountImportance, int customerCriticality) {

  /** Nothing is known: the least of everything. */
  public static final Facts NONE = new Facts(List.of(), Scale.LEAST, Scale.LEAST, Scale.LEAST);

  public Facts {
    purchases = List.copyOf(purchases);
    for (int value : new int[] {productComplexity, accountImportance, customerCriticality}) {
      if (value < Scale.LEAST || value > Scale.MOST) {
        throw new IllegalArgumentException("a scale goes from 1 to 5: " + value);
      }
    }
  }

  public int of(Scale scale) {
    return switch (scale) {
      case PRODUCT_COMPLEXITY -> productComplexity;
      case ACCOUNT_IMPORTANCE -> accountImportance;
      case CUSTOMER_CRITICALITY -> customerCriticality;
    };
  }

  /** The same facts with one scale set anew. */
  public Facts with(Scale scale, int value) {
    return switch (scale) {
      case PRODUCT_COMPLEXITY ->
          new Facts(purchases, value, accountImportance, customerCriticality);
      case ACCOUNT_IMPORTANCE ->
          new Facts(purchases, productComplexity, value, customerCriticality);
      case CUSTOMER_CRITICALITY ->
          new Facts(purchases, productComplexity, accountImportance, value);
    };
  }

  /** The same facts with other purchases. */
  public Facts with(List<Money> others) {
    return new Facts(others, productComplexity, accountImportance, customerCriticality);
  }
}
