package org.contactrouter.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.contactrouter.local.packaged.Events;
import org.contactrouter.local.packaged.Launch;
import org.contactrouter.local.packaged.PackagedFunction;

/** What a packaged function holds after it answered a thousand events. */
final class Memory {
  private static final int EVENTS = 1_000;
  private static final double MEGABYTE = 1024 * 1024;
  private static final int OBJECTS = 1;
  private static final int BYTES = 2;
  private static final String MATCHER = "org.contactrouter.matcher.";

  private Memory() {}

  /** The table. */
  static String measure(Deployment deployment) throws IOException, InterruptedException {
    String question = Banking.questions().getFirst();
    Launch triage = deployment.function("Triage");
    return """
    | after 1,000 events | resident, MB | live heap, MB | objects of the matcher |
    | --- | --- | --- | --- |
    """
        + row("hello world", deployment.hello(), Requests::health)
        + row("triage, no bank", triage, () -> Requests.contact("pt", "Onde fica a loja?"))
        + row("triage, a bank of 77 entries", triage, () -> Requests.contact(question))
        + row(
            "dispatch",
            deployment.function("Dispatch"),
            () -> Events.streamRecord("CasesTable", "none"));
  }

  private static String row(String name, Launch launch, Supplier<String> event)
      throws IOException, InterruptedException {
    try (PackagedFunction function = PackagedFunction.start(launch)) {
      for (int at = 0; at < EVENTS; at++) {
        function.invoke(event.get());
      }
      long process = function.process().pid();
      // It collects what nobody uses first.
      List<String> live = tool("jcmd", String.valueOf(process), "GC.class_histogram");
      return String.format(
          Locale.ROOT,
          "| %s | %.0f | %.1f | %,d |%n",
          name,
          resident(process) / MEGABYTE,
          number(live.getLast(), BYTES) / MEGABYTE,
          live.stream()
              .filter(line -> line.contains(" " + MATCHER))
              .mapToLong(line -> number(line, OBJECTS))
              .sum());
    }
  }

  /** A column of the histogram. */
  private static long number(String line, int column) {
    return Long.parseLong(line.strip().split("\\s+", -1)[column]);
  }

  private static long resident(long process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> tool(String name, String... arguments)
      throws IOException, InterruptedException {
    Path file = Path.of(System.getProperty("java.home"), "bin", name);
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output.lines().toList();
  }
}
