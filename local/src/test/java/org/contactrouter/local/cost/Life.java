package org.contactrouter.local.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What the life of a contact used.
 *
 * @param steps by function, for each step in the order of the first of its name
 * @param calls the calls of other services, by function and what they ask
 * @param storedBytes what is left in the table at the end
 */
record Life(
    SequencedMap<String, Map<String, Usage>> steps, Map<String, Calls> calls, long storedBytes) {

  /** So many calls of a kind. */
  record Calls(int count, Usage usage) {
    Calls plus(Calls other) {
      return new Calls(count + other.count, usage.plus(other.usage));
    }
  }

  static Life none() {
    return new Life(new LinkedHashMap<>(), new TreeMap<>(), 0);
  }

  Usage total() {
    return sum(byFunction().values().stream().toList());
  }

  Usage stored() {
    return Usage.of(Meter.STORED_BYTE_MONTHS, (double) storedBytes);
  }

  Usage step(String name) {
    return sum(steps.getOrDefault(name, Map.of()).values().stream().toList());
  }

  /** The whole life by function. */
  Map<String, Usage> byFunction() {
    return steps.values().stream().reduce(Map.of(), Life::merged);
  }

  static Map<String, Usage> merged(Map<String, Usage> one, Map<String, Usage> other) {
    Map<String, Usage> merged = new TreeMap<>(one);
    other.forEach((function, usage) -> merged.merge(function, usage, Usage::plus));
    return merged;
  }

  private static Usage sum(List<Usage> all) {
    return all.stream().reduce(Usage.NONE, Usage::plus);
  }
}
