package org.contactrouter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Measures the parts that are named, prints each table and writes it into the document. */
final class Main {
  private static final Path DOCUMENT = Path.of("docs/performance.md");

  private Main() {}

  private interface Part {
    String measure(Deployment deployment) throws Exception;
  }

  public static void main(String[] names) throws Exception {
    PerformanceDocument document = new PerformanceDocument(DOCUMENT);
    Path folder = Files.createTempDirectory("benchmarks");
    Deployment deployment = Deployment.in(folder);
    try {
      for (String name : names) {
        String machine = Machine.line();
        String table = part(name).measure(deployment) + "\n" + machine + "\n";
        System.out.println("\n" + name + "\n\n" + table);
        document.replace(name, table);
      }
    } finally {
      deployment.stop();
      delete(folder);
    }
    System.exit(0); // The queues' own threads live on.
  }

  private static Part part(String name) {
    return switch (name) {
      case "start" -> Start::measure;
      case "warm" -> Warm::measure;
      case "memory" -> Memory::measure;
      default -> throw new IllegalArgumentException("no such part: " + name);
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Main::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
