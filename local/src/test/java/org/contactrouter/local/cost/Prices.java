package org.contactrouter.local.cost;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The data of {@code prices.json}: what AWS asks, and what has to be assumed. */
record Prices(
    String region,
    String knownFrom,
    String note,
    Map<Meter, Price> prices,
    Map<Meter, Double> alwaysFree,
    Map<String, Assumption> assumptions,
    List<String> linesOfLambda) {

  /** So many dollars for so much. */
  record Price(double dollars, double per, String source) {}

  /** A figure that cannot be counted here. */
  record Assumption(double value, String why) {}

  static Prices read() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Prices.class.getResourceAsStream("prices.json"))) {
      return JsonMapper.shared().readValue(file, Prices.class);
    }
  }

  double dollars(Meter meter, Usage usage) {
    Price price = of(meter);
    return usage.amount(meter) * price.dollars() / price.per();
  }

  double dollars(Usage usage) {
    return usage.amounts().keySet().stream().mapToDouble(meter -> dollars(meter, usage)).sum();
  }

  /** What is left to pay when nothing else in the account uses the free allowances. */
  double dollarsBeyondFree(Meter meter, Usage usage) {
    double free = alwaysFree.getOrDefault(meter, 0.0);
    return dollars(meter, Usage.of(meter, Math.max(0, usage.amount(meter) - free)));
  }

  Price of(Meter meter) {
    return Objects.requireNonNull(prices.get(meter), meter.name());
  }

  double assumed(String name) {
    return Objects.requireNonNull(assumptions.get(name), name).value();
  }
}
