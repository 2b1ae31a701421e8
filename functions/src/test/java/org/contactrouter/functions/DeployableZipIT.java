package org.contactrouter.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

final class DeployableZipIT {
  private static final Path ZIP = Path.of("target", "functions.zip");
  private static final int LAMBDA_LIMIT_UNPACKED = 250 * 1024 * 1024;
  private static final Predicate<String> ONLY_FOR_TESTS_OR_ONE_MACHINE =
      Pattern.compile(
              "(contact-router-(testing|local|benchmarks)|DynamoDBLocal|archunit|assertj|byte-buddy"
                  + "|elasticmq|jqwik|junit|netty|pekko|picocli|scala|selenium|testcontainers)")
          .asPredicate();
  private static final Predicate<String> FOR_ANOTHER_SYSTEM =
      Pattern.compile("\\.(dll|dylib|jnilib)$|(/|^)(win|windows|osx|macos|darwin)[-_/]")
          .asPredicate();

  @Test
  void holdsClassesAtTheRootAndJarsInLib() {
    assertThat(names())
        .contains("org/contactrouter/functions/package-info.class")
        .anyMatch(name -> name.startsWith("lib/contact-router-core-"))
        .allMatch(name -> name.startsWith("lib/") == name.endsWith(".jar") || name.equals("lib/"));
  }

  @Test
  void holdsNothingForTestsOrForOneMachine() {
    assertThat(names()).noneMatch(ONLY_FOR_TESTS_OR_ONE_MACHINE);
  }

  @Test
  void holdsNativeCodeForLinuxOnly() {
    assertThat(names()).flatMap(DeployableZipIT::within).noneMatch(FOR_ANOTHER_SYSTEM);
  }

  @Test
  void holdsTheEncodersAsFilesForBothProcessorsThatLambdaHas() {
    assertThat(names())
        .contains(
            "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
            "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
            "bge-small-en-v1.5-q.onnx",
            "org/contactrouter/encoders/e5-pt-es-en/model.onnx",
            "org/contactrouter/encoders/use-pt-es-en/model.onnx");
  }

  @Test
  void fitsLambdaWhenUnpacked() {
    long unpacked = read(zip -> zip.stream().mapToLong(ZipEntry::getSize).sum());
    assertThat(unpacked).isLessThan(LAMBDA_LIMIT_UNPACKED);
  }

  private static List<String> names() {
    return read(zip -> zip.stream().map(ZipEntry::getName).toList());
  }

  /** The entry itself and, when it is a jar, what is in it. */
  private static List<String> within(String name) {
    if (!name.endsWith(".jar")) {
      return List.of(name);
    }
    return read(
        zip -> {
          try (var jar = new ZipInputStream(bytes(zip, name))) {
            return Stream.concat(Stream.of(name), entries(jar)).toList();
          }
        });
  }

  private static Stream<String> entries(ZipInputStream jar) throws IOException {
    var entries = Stream.<String>builder();
    for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      entries.add(entry.getName());
    }
    return entries.build();
  }

  private static InputStream bytes(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }

  private interface Reader<T> {
    T read(ZipFile zip) throws IOException;
  }

  private static <T> T read(Reader<T> reader) {
    try (var zip = new ZipFile(ZIP.toFile())) {
      return reader.read(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
