package org.contactrouter.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what of the template means nothing on one machine but shows on the bill. */
public final class BillReader {
  private final JsonNode globals;
  private final JsonNode resources;

  private BillReader(JsonNode globals, JsonNode resources) {
    this.globals = globals;
    this.resources = resources;
  }

  /** Reads a template. */
  public static BillReader read(Path template) throws IOException {
    JsonNode root = Yaml.read(Files.readString(template));
    return new BillReader(root.path("Globals"), root.path("Resources"));
  }

  /** How many metrics all alarms read together: one each, or as many as one computes with. */
  public long alarmMetrics() {
    return of("AWS::CloudWatch::Alarm")
        .map(alarm -> alarm.getValue().path("Properties").path("Metrics"))
        .mapToLong(metrics -> metrics.isMissingNode() ? 1 : computedWith(metrics))
        .sum();
  }

  /**
   * How many queues call functions.
   *
   * @param limited those that call a limited number at once, or those that do not
   */
  public long queuesRead(boolean limited) {
    return of("AWS::Serverless::Function")
        .flatMap(function -> function.getValue().path("Properties").path("Events").valueStream())
        .filter(event -> event.path("Type").asString("").equals("SQS"))
        .filter(event -> event.path("Properties").has("ScalingConfig") == limited)
        .count();
  }

  /** The functions that are started from a snapshot. */
  public Set<String> restored() {
    return of("AWS::Serverless::Function")
        .filter(function -> function.getValue().path("Properties").has("SnapStart"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What calls functions every day, by function, so that Lambda keeps their snapshots. */
  public Map<String, String> keepingSnapshots() {
    Map<String, String> keeping = new HashMap<>();
    of("AWS::Serverless::Function")
        .forEach(
            function ->
                function
                    .getValue()
                    .path("Properties")
                    .path("Events")
                    .valueStream()
                    .map(event -> event.path("Properties"))
                    .filter(event -> event.path("Schedule").asString("").equals("rate(1 day)"))
                    .forEach(
                        event -> keeping.put(function.getKey(), event.path("Input").asString(""))));
    return keeping;
  }

  /** Whether Lambda logs every run, also one that ends well. */
  public boolean everyRunIsLogged() {
    String level =
        globals.path("Function").path("LoggingConfig").path("SystemLogLevel").asString("");
    return !level.equals("WARN");
  }

  /** From how many bytes on the gateway compresses what it answers. */
  public int compressedFrom() {
    return of("AWS::Serverless::Api")
        .map(api -> api.getValue().path("Properties").path("MinimumCompressionSize"))
        .mapToInt(least -> least.asInt(Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private Stream<Map.Entry<String, JsonNode>> of(String type) {
    return resources
        .propertyStream()
        .filter(resource -> resource.getValue().path("Type").asString("").equals(type));
  }

  private static long computedWith(JsonNode metrics) {
    return metrics.valueStream().filter(metric -> metric.has("MetricStat")).count();
  }
}
