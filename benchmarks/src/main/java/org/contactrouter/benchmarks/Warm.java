package org.contactrouter.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.contactrouter.local.packaged.PackagedFunction;

/** A contact once all is warm: triage in this process, and packaged under the runtime client. */
final class Warm {
  private static final int WARM_UP = 1_000;
  private static final int CONTACTS = 3_000;

  private static final Map<String, String> NAMES =
      Map.of("answered", "answered", "offered", "offered", "received", "given to a person");

  private Warm() {}

  private record Figures(List<Double> own, List<Double> all, List<Double> packaged) {
    Figures() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The table. */
  static String measure(Deployment deployment) throws IOException, InterruptedException {
    TriageInProcess triage = deployment.triageInProcess();
    Map<String, List<String>> contacts = Contacts.byOutcome(triage);
    Map<String, Figures> figures = new TreeMap<>();
    try (PackagedFunction packaged = PackagedFunction.start(deployment.function("Triage"))) {
      for (int at = 0; at < WARM_UP + CONTACTS; at++) {
        if (at == WARM_UP) {
          figures.clear();
        }
        for (Map.Entry<String, List<String>> kind : contacts.entrySet()) {
          Figures into = figures.computeIfAbsent(kind.getKey(), _ -> new Figures());
          String message = kind.getValue().get(at % kind.getValue().size());
          add(triage.invoke(Requests.contact(message)), into);
          into.packaged().add(milliseconds(packaged, Requests.contact(message)));
        }
      }
    }
    return table(figures);
  }

  private static void add(TriageInProcess.Timed timed, Figures into) {
    into.own().add((timed.nanoseconds() - timed.inTables()) / 1e6);
    into.all().add(timed.nanoseconds() / 1e6);
  }

  private static double milliseconds(PackagedFunction function, String event)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    function.invoke(event);
    return (System.nanoTime() - start) / 1e6;
  }

  private static String table(Map<String, Figures> figures) {
    StringBuilder table =
        new StringBuilder(
            """
            | a contact that is | our own code, ms | with DynamoDB Local, ms | packaged, with it, ms |
            | --- | --- | --- | --- |
            """);
    figures.forEach(
        (kind, measured) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |%n",
                    NAMES.getOrDefault(kind, kind),
                    percentiles(measured.own()),
                    percentiles(measured.all()),
                    percentiles(measured.packaged()))));
    return table.toString();
  }

  private static String percentiles(List<Double> figures) {
    Spread spread = Spread.of(figures);
    return String.format(Locale.ROOT, "%.2f / %.2f", spread.percentile(50), spread.percentile(99));
  }
}
