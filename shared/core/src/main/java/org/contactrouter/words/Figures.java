package org.contactrouter.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.contactrouter.customer.Money;

/** Numbers as a language writes them. */
public final class Figures {
  private final Locale locale;

  public Figures(Locale locale) {
    this.locale = locale;
  }

  /** A score with its four decimals. */
  String score(double score) {
    return String.format(locale, "%.4f", score);
  }

  /** An amount, with cents only where there are some. */
  public String money(Money paid) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    BigDecimal amount = paid.amount().stripTrailingZeros();
    format.setMinimumFractionDigits(amount.scale() > 0 ? Math.max(2, amount.scale()) : 0);
    format.setMaximumFractionDigits(Math.max(2, amount.scale()));
    return format.format(amount) + " " + paid.currency();
  }
}
