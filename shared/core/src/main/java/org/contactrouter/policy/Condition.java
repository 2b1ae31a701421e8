package org.contactrouter.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lower bound on one fact.
 *
 * <p>There is no upper bound, no negation and no other fact in the language. So raising a fact can
 * never lower a level (R22), and no rule can read what kind of customer it is (R20): both hold by
 * construction.
 */
public sealed interface Condition {

  /** Whether the facts reach the bound. */
  boolean holds(Facts facts);

  /** The scale is at least this, 2 to 5. */
  record ScaleAtLeast(Scale scale, int least) implements Condition {
    public ScaleAtLeast {
      if (least <= Scale.LEAST || least > Scale.MOST) {
        throw new IllegalArgumentException("a bound goes from 2 to 5: " + least);
      }
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.of(scale) >= least;
    }
  }

  /** Some purchase reaches the amount of its currency; a currency without an amount never does. */
  record PurchaseAtLeast(SortedMap<String, BigDecimal> amounts) implements Condition {
    public PurchaseAtLeast {
      amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
      if (amounts.isEmpty() || amounts.values().stream().anyMatch(amount -> amount.signum() <= 0)) {
        throw new IllegalArgumentException(
            "purchase amounts must be given and positive: " + amounts);
      }
    }

    public PurchaseAtLeast(Map<String, BigDecimal> amounts) {
      this(new TreeMap<>(amounts));
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.purchases().stream()
          .anyMatch(
              paid -> {
                BigDecimal least = amounts.get(paid.currency());
                return least != null && paid.amount().compareTo(least) >= 0;
              });
    }
  }
}
