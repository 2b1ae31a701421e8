package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EncoderModelTest {
  private static final EncoderFiles FILES = EncoderFiles.onClassPath();

  @ParameterizedTest
  @EnumSource
  void namesTheBytesThatItLoads(EncoderModel model) throws NoSuchAlgorithmException, IOException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (var weights = model.model(FILES);
        var vocabulary = model.vocabulary(FILES)) {
      sha256.update(Files.readAllBytes(weights.path()));
      sha256.update(Files.readAllBytes(vocabulary.path()));
    }
    assertThat(HexFormat.of().formatHex(sha256.digest(), 0, 8)).isEqualTo(model.fingerprint());
  }
}
