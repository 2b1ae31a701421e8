package org.contactrouter.functions;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.contactrouter.functions.intake.HeadersFuzz;
import org.contactrouter.functions.intake.JsonFuzz;
import org.contactrouter.functions.intake.MultipartFuzz;
import org.contactrouter.functions.intake.TokensFuzz;
import org.contactrouter.functions.intake.UrlEncodedFuzz;
import org.contactrouter.functions.manage.CustomersFuzz;
import org.contactrouter.functions.manage.KnowledgeFuzz;
import org.contactrouter.functions.manage.SettingsFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code .ci/fuzz} begins with and what it found stays harmless. */
class FuzzedInputsTest {
  private static final List<Consumer<byte[]>> PARSERS =
      List.of(
          UrlEncodedFuzz::fuzzerTestOneInput,
          MultipartFuzz::fuzzerTestOneInput,
          JsonFuzz::fuzzerTestOneInput,
          HeadersFuzz::fuzzerTestOneInput,
          TokensFuzz::fuzzerTestOneInput,
          KnowledgeFuzz::fuzzerTestOneInput,
          SettingsFuzz::fuzzerTestOneInput,
          CustomersFuzz::fuzzerTestOneInput);

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fuzz"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void areTakenByEveryParser(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);

    PARSERS.forEach(parser -> assertThatNoException().isThrownBy(() -> parser.accept(bytes)));
  }
}
