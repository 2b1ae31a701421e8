package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncoderFilesTest {
  private static final String IN_A_JAR = "bge-small-en-v1.5-q.onnx";
  private static final String NOTICE = "org/contactrouter/encoders/NOTICE";

  @TempDir private Path folder;

  @Test
  void takesAFileWhereItLiesInTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve(IN_A_JAR), "here");
    try (var opened = EncoderFiles.in(folder).open(IN_A_JAR)) {
      assertThat(opened.path()).isEqualTo(file);
    }
    assertThat(file).exists();
  }

  @Test
  void takesFromTheClassPathWhatTheFolderLacks() throws IOException {
    try (var opened = EncoderFiles.in(folder).open(NOTICE)) {
      assertThat(opened.path()).isNotEmptyFile();
    }
  }

  @Test
  void copiesWhatIsInAJarForAsLongAsItIsOpen() throws IOException {
    Path copy;
    try (var opened = EncoderFiles.onClassPath().open(IN_A_JAR)) {
      copy = opened.path();
      assertThat(copy).isNotEmptyFile();
    }
    assertThat(copy).doesNotExist();
  }

  @Test
  void namesWhatIsMissing() {
    EncoderFiles files = EncoderFiles.onClassPath();
    assertThatThrownBy(() -> files.open("none.onnx"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("none.onnx is missing");
  }
}
