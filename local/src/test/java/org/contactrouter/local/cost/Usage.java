package org.contactrouter.local.cost;

import java.util.EnumMap;
import java.util.Map;

/** How much was metered. */
record Usage(Map<Meter, Double> amounts) {
  static final Usage NONE = new Usage(Map.of());

  Usage {
    amounts = Map.copyOf(amounts);
  }

  static Usage of(Meter meter, double amount) {
    return new Usage(Map.of(meter, amount));
  }

  double amount(Meter meter) {
    return amounts.getOrDefault(meter, 0.0);
  }

  Usage plus(Usage other) {
    Map<Meter, Double> sum = new EnumMap<>(Meter.class);
    sum.putAll(amounts);
    other.amounts.forEach((meter, amount) -> sum.merge(meter, amount, Double::sum));
    return new Usage(sum);
  }

  Usage times(double factor) {
    Map<Meter, Double> product = new EnumMap<>(Meter.class);
    amounts.forEach((meter, amount) -> product.put(meter, amount * factor));
    return new Usage(product);
  }
}
