package org.contactrouter.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of everything that can be said, so that a change of words is seen in review. {@code
 * -Dgolden=write} writes them anew.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/contactrouter/words");

  private Golden() {}

  static void check(String file, List<String> said) {
    assertThat(said)
        .allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "  ", "null").isNotBlank());
    Path golden = FOLDER.resolve(file);
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(golden, String.join("\n", said) + "\n");
      }
      assertThat(String.join("\n", said) + "\n").isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
