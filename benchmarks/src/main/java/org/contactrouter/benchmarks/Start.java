package org.contactrouter.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.contactrouter.local.packaged.Launch;
import org.contactrouter.local.packaged.PackagedFunction;

/**
 * From the start of the process to its first answer: triage beside a function that does nothing and
 * one that only reads an item, one after the other in every round, so that all have the same
 * machine.
 */
final class Start {
  /** Rounds that nobody counts: they warm what the functions call. */
  private static final int WARM_UP = 3;

  private static final int ROUNDS = 15;

  private Start() {}

  private record Subject(String name, Launch plain, Launch cached, Supplier<String> event, int ok) {
    static Subject of(
        String name, Launch launch, Supplier<String> event, int ok, Deployment deployment)
        throws IOException, InterruptedException {
      return new Subject(
          name, launch, AotCache.trained(launch, event.get(), deployment.folder()), event, ok);
    }

    double milliseconds(Launch launch) throws IOException, InterruptedException {
      String asked = event.get();
      long start = System.nanoTime();
      try (PackagedFunction function = PackagedFunction.start(launch)) {
        String answer = function.invoke(asked);
        long took = System.nanoTime() - start;
        Requests.body(answer, ok);
        return took / (double) TimeUnit.MILLISECONDS.toNanos(1);
      }
    }
  }

  /** The table. */
  static String measure(Deployment deployment) throws IOException, InterruptedException {
    String question = Banking.questions().getFirst();
    List<Subject> subjects =
        List.of(
            Subject.of("hello world", deployment.hello(), Requests::health, 200, deployment),
            Subject.of(
                "hello world that reads an item",
                deployment.reading(),
                Requests::health,
                200,
                deployment),
            Subject.of(
                "triage, a contact taken",
                deployment.function("Triage"),
                () -> Requests.contact(question),
                201,
                deployment),
            Subject.of(
                "triage, `/healthz`",
                deployment.function("Triage"),
                Requests::health,
                200,
                deployment));
    Map<Subject, List<Double>> plain = new LinkedHashMap<>();
    Map<Subject, List<Double>> cached = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      if (round == WARM_UP) {
        plain.clear();
        cached.clear();
      }
      for (Subject subject : subjects) {
        add(plain, subject, subject.milliseconds(subject.plain()));
        add(cached, subject, subject.milliseconds(subject.cached()));
      }
    }
    return table(subjects, plain, cached);
  }

  private static void add(Map<Subject, List<Double>> to, Subject subject, double figure) {
    to.computeIfAbsent(subject, _ -> new ArrayList<>()).add(figure);
  }

  private static String table(
      List<Subject> subjects, Map<Subject, List<Double>> plain, Map<Subject, List<Double>> cached) {
    StringBuilder table =
        new StringBuilder(
            """
            | first answer | with an AOT cache, ms | of hello world | plain, ms | of hello world |
            | --- | --- | --- | --- | --- |
            """);
    Subject hello = subjects.getFirst();
    for (Subject subject : subjects) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %s | %.2f |%n",
              subject.name(),
              Spread.of(cached.getOrDefault(subject, List.of())).text(),
              ratio(cached, subject, hello),
              Spread.of(plain.getOrDefault(subject, List.of())).text(),
              ratio(plain, subject, hello)));
    }
    return table.toString();
  }

  /** The median of the ratios within each round. */
  private static double ratio(Map<Subject, List<Double>> all, Subject subject, Subject to) {
    List<Double> mine = all.getOrDefault(subject, List.of());
    List<Double> theirs = all.getOrDefault(to, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < mine.size(); round++) {
      ratios.add(mine.get(round) / theirs.get(round));
    }
    return Spread.of(ratios).median();
  }
}
