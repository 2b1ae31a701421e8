package org.contactrouter.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.contactrouter.testing.simulator.Report;
import org.contactrouter.testing.simulator.Simulator;
import org.contactrouter.testing.simulator.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./run simulate}: whole routers under faults, in virtual time. */
@Command(
    name = "simulate",
    description = {
      "Runs whole routers under faults in virtual time, and prints one JSON object.",
      "Exits with 1 when a contact was lost, a promise missed or anything else is not as it must"
          + " be."
    })
final class SimulateCommand implements Callable<Integer> {
  private static final double SECOND = 1e9;
  private static final JsonMapper JSON = new JsonMapper();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "100",
      description = "So many routers; default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The first seed; the same seed is the same run; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--contacts",
      paramLabel = "N",
      defaultValue = "10",
      description = "So many people write to each; default: ${DEFAULT-VALUE}.")
  private int contacts;

  @Option(
      names = "--faults",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "The share of calls that fail, 0 to 1; default: ${DEFAULT-VALUE}.")
  private double faults;

  @Option(
      names = "--months",
      paramLabel = "M",
      defaultValue = "6",
      description = "So much time passes; default: ${DEFAULT-VALUE}.")
  private int months;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = new Progress();

  @Override
  public Integer call() {
    Wanted.require(spec, seeds >= 1, "--seeds: at least 1 is asked for");
    Wanted.require(spec, contacts >= 1, "--contacts: at least 1 is asked for");
    Wanted.require(spec, months >= 1, "--months: at least 1 is asked for");
    Wanted.require(spec, faults >= 0 && faults <= 1, "--faults: 0 to 1 is asked for");
    long start = System.nanoTime();
    List<Report> reports = run();
    double seconds = (System.nanoTime() - start) / SECOND;
    reports.forEach(this::tellViolations);
    PrintWriter out = spec.commandLine().getOut();
    out.println(json(reports, seconds));
    out.flush();
    return reports.stream().allMatch(report -> report.violations().isEmpty())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private List<Report> run() {
    AtomicInteger done = new AtomicInteger();
    try {
      return LongStream.range(seed, seed + seeds)
          .parallel()
          .mapToObj(one -> Simulator.run(new Simulator.Options(one, contacts, faults, months)))
          .peek(_ -> progress.show(done.incrementAndGet() + " of " + seeds + " routers"))
          .toList();
    } finally {
      progress.end();
    }
  }

  private void tellViolations(Report report) {
    for (Violation violation : report.violations()) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "seed %d, case %s, %s: %s%n",
          report.seed(), violation.caseId(), violation.kind(), violation.what());
      violation.story().forEach(line -> err.println("  " + line));
      err.flush();
    }
  }

  private ObjectNode json(List<Report> reports, double seconds) {
    return JSON.createObjectNode()
        .put("seeds", seeds)
        .put("contacts", reports.stream().mapToLong(Report::contacts).sum())
        .put("accepted", reports.stream().mapToLong(Report::accepted).sum())
        .put("erased", reports.stream().mapToLong(Report::erased).sum())
        .put("lost", count(reports, Violation.Kind.LOST))
        .put("promises", reports.stream().mapToLong(Report::promises).sum())
        .put("broken", reports.stream().mapToLong(Report::broken).sum())
        .put("missed", count(reports, Violation.Kind.MISSED))
        .put("duplicates", reports.stream().mapToLong(Report::duplicates).sum())
        .put("violations", reports.stream().mapToLong(report -> report.violations().size()).sum())
        .put(
            "simulatedDays",
            reports.stream().map(Report::time).reduce(Duration.ZERO, Duration::plus).toDays())
        .put("seconds", Math.round(seconds * 10) / 10.0);
  }

  private static long count(List<Report> reports, Violation.Kind kind) {
    return reports.stream().mapToLong(report -> report.count(kind)).sum();
  }
}
