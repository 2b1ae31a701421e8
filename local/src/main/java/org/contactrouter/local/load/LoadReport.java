package org.contactrouter.local.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a load.
 *
 * @param took from the first contact to the last answer
 */
public record LoadReport(List<Posted> posted, Duration took, Kept kept) {
  public LoadReport {
    posted = List.copyOf(posted);
  }

  /** Whether every contact was taken, and none of them is lost. */
  public boolean isGood() {
    return kept.lost().isEmpty() && posted.stream().allMatch(Posted::isTaken);
  }

  /**
   * The report as one object.
   *
   * <pre>{@code
   * {"contacts": 9, "seconds": 1.2, "perSecond": 7.5, "statuses": {"201": 9}, "levels": {"NO_TOUCH": 9},
   *  "outcomes": {"answered": {"contacts": 5, "right": 4}, "offered": {…}, "received": {"contacts": 1}},
   *  "latencyMillis": {"p50": 1.5, "p95": 2.0, "p99": 3.0, "max": 4.0},
   *  "found": 9, "waiting": 1, "owned": 1, "lost": {"the case's id": "is not there"}}
   * }</pre>
   */
  public ObjectNode json() {
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("contacts", posted.size());
    report.put("seconds", seconds);
    report.put("perSecond", Math.round(posted.size() / seconds * 10) / 10.0);
    putAll(report.putObject("statuses"), statuses());
    putAll(report.putObject("levels"), counts(Posted.Receipt::level));
    putOutcomes(report.putObject("outcomes"));
    putLatencies(report.putObject("latencyMillis"));
    report.put("found", kept.found());
    report.put("waiting", kept.waiting());
    report.put("owned", kept.owned());
    kept.lost().forEach(report.putObject("lost")::put);
    return report;
  }

  private void putOutcomes(ObjectNode outcomes) {
    Map<String, Long> counts = counts(Posted.Receipt::status);
    for (String outcome : List.of("answered", "offered", "received")) {
      ObjectNode one = outcomes.putObject(outcome);
      one.put("contacts", counts.getOrDefault(outcome, 0L));
      if (!outcome.equals("received")) {
        one.put("right", posted.stream().filter(posted -> posted.isRightly(outcome)).count());
      }
    }
  }

  private void putLatencies(ObjectNode millis) {
    Latencies latencies = Latencies.of(posted);
    millis.put("p50", latencies.millis(50));
    millis.put("p95", latencies.millis(95));
    millis.put("p99", latencies.millis(99));
    millis.put("max", latencies.millis(100));
  }

  private Map<String, Long> statuses() {
    return posted.stream()
        .map(one -> one.status() == 0 ? "no answer" : Integer.toString(one.status()))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  private Map<String, Long> counts(Function<Posted.Receipt, String> by) {
    return posted.stream()
        .flatMap(one -> one.receipt().stream())
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static void putAll(ObjectNode object, Map<String, Long> counts) {
    counts.forEach(object::put);
  }
}
