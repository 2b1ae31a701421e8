package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.contactrouter.matcher.encoder.LoadedEncoder.Ready;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncodersTest {
  @Test
  void loadsAnEncoderOnce() {
    Encoders encoders = new Encoders();
    LoadedEncoder first = encoders.load(EncoderModel.USE);
    assertThat(first).isInstanceOf(Ready.class);
    assertThat(encoders.load(EncoderModel.USE)).isSameAs(first);
  }

  @Test
  void saysWhyThereIsNoneWithoutTheNativeLibrary(@TempDir Path empty) throws Exception {
    assertThat(inAProcessOfItsOwn("-Donnxruntime.native.path=" + empty))
        .hasSize(3)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("Unavailable[model=")
                    .contains("Native library 'onnxruntime' not found"));
  }

  /** Loads every encoder and prints what came of it. */
  static void main() {
    Encoders encoders = new Encoders();
    for (EncoderModel model : EncoderModel.values()) {
      System.out.println(encoders.load(model));
    }
  }

  private static List<String> inAProcessOfItsOwn(String option)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EncodersTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
