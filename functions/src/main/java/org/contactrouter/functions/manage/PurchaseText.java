package org.contactrouter.functions.manage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactrouter.customer.Money;
import org.contactrouter.customer.Purchase;

/**
 * Reads what a customer bought: purchases between semicolons, each an amount with a dot, a currency
 * (ISO 4217) and, when it is known, the id of a product: {@code 1200.00 EUR car-model; 15 EUR}.
 */
final class PurchaseText {
  private static final Pattern PURCHASE =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,4})?) +([A-Z]{3})(?: +([a-z0-9-]{1,32}))?");

  private PurchaseText() {}

  /** The purchases, none for an empty text; empty when one of them cannot be read. */
  static Optional<List<Purchase>> read(String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Purchase> purchases = new ArrayList<>();
    for (String one : text.split(";", -1)) {
      Matcher parts = PURCHASE.matcher(one.strip());
      if (!parts.matches()) {
        return Optional.empty();
      }
      purchases.add(
          new Purchase(
              new Money(new BigDecimal(parts.group(1)), parts.group(2)),
              Optional.ofNullable(parts.group(3))));
    }
    return Optional.of(purchases);
  }
}
