package org.contactrouter.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Says on what and when it was measured. */
final class Machine {
  private Machine() {}

  /** One line for a table. */
  static String line() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d processors (%s), %s, JVM %s, load %.1f before it began.",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("os.name"),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() throws IOException {
    Path about = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(about)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(about)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    }
  }
}
