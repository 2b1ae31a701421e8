package org.contactrouter.matcher.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EncoderModelTest {
  @ParameterizedTest
  @EnumSource
  void namesTheBytesThatItLoads(EncoderModel model) throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(model.modelBytes());
    sha256.update(model.vocabularyBytes());
    assertThat(HexFormat.of().formatHex(sha256.digest(), 0, 8)).isEqualTo(model.fingerprint());
  }
}
