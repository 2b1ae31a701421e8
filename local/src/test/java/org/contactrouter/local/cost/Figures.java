package org.contactrouter.local.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Figures as text, rounded up, and tables of them. */
final class Figures {
  private Figures() {}

  /**
   * Duration in thousandths, units in hundredths, bytes in hundreds: not every build of zlib packs
   * to the same byte. The rest is whole.
   */
  static String amount(Meter meter, Usage usage) {
    double amount = usage.amount(meter);
    return switch (meter) {
      case GIGABYTE_SECONDS -> String.format(Locale.ROOT, "%.3f", up(amount, 1000));
      case READ_UNITS, WRITE_UNITS -> String.format(Locale.ROOT, "%.2f", up(amount, 100));
      case LOG_BYTES, TRANSFER_BYTES, STORED_BYTE_MONTHS -> whole(100 * Math.ceil(amount / 100));
      default -> whole(amount);
    };
  }

  static String bold(double dollars) {
    return "**" + cents(dollars) + "**";
  }

  static String cents(double dollars) {
    return String.format(Locale.ROOT, "%.2f", up(dollars, 100));
  }

  /** What is only a rounding error above a step counts as the step. */
  private static double up(double amount, double steps) {
    return Math.max(0, Math.ceil(amount * steps - 1e-6)) / steps;
  }

  static String whole(double amount) {
    return String.format(Locale.ROOT, "%,.0f", Math.max(0, Math.ceil(amount - 1e-6)));
  }

  static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** A table in Markdown; the first row names the columns. */
  static String table(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("| --- |").append(" ---: |".repeat(rows.get(i).size() - 1)).append('\n');
      }
    }
    return text.toString();
  }
}
