package org.contactrouter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.benchmarks.matching.Matching;
import org.contactrouter.benchmarks.matching.Scale;

/** Measures the parts that are named, prints each table and writes it into the document. */
final class Main {
  private static final Path DOCUMENT = Path.of("docs/performance.md");
  private static final Path MATCHING_DOCUMENT = Path.of("docs/matching.md");
  private static final String MATCHING = "matching";
  private static final String SCALE = "scale";

  private Main() {}

  private interface Part {
    String measure(Deployment deployment) throws Exception;
  }

  public static void main(String[] names) throws Exception {
    List<String> deployed = new ArrayList<>(List.of(names));
    if (deployed.remove(MATCHING)) {
      Optional<Path> folder = Optional.ofNullable(System.getenv("MATCHING_DATA")).map(Path::of);
      write(MATCHING_DOCUMENT, MATCHING, Matching.table(folder));
    }
    if (deployed.remove(SCALE)) {
      write(MATCHING_DOCUMENT, SCALE, Scale.table(100, 1_000, 10_000));
    }
    if (!deployed.isEmpty()) {
      measure(deployed);
    }
    System.exit(0); // The queues' own threads live on.
  }

  private static void measure(List<String> names) throws Exception {
    Path folder = Files.createTempDirectory("benchmarks");
    Deployment deployment = Deployment.in(folder);
    try {
      for (String name : names) {
        write(DOCUMENT, name, part(name).measure(deployment));
      }
    } finally {
      deployment.stop();
      delete(folder);
    }
  }

  private static void write(Path document, String name, String table) throws IOException {
    String whole = table + "\n" + Machine.line() + "\n";
    System.out.println("\n" + name + "\n\n" + whole);
    new PerformanceDocument(document).replace(name, whole);
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
