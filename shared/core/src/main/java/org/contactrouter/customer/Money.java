package org.contactrouter.customer;

import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount not negative
 * @param currency ISO 4217 code: {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("amount is negative: " + amount);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency is not a code of three letters: " + currency);
    }
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
