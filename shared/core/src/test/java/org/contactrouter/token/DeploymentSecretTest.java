package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DeploymentSecretTest {

  @Test
  void givesEveryUseAKeyOfItsOwn() {
    assertThat(Secrets.of(1).key("email")).isNotEqualTo(Secrets.of(1).key("case-token"));
    assertThat(Secrets.of(1).key("email")).isEqualTo(Secrets.of(1).key("email"));
    assertThat(Secrets.of(1).key("email")).isNotEqualTo(Secrets.of(2).key("email"));
  }

  @Test
  void refusesASecretOfAnotherLength() {
    assertThatThrownBy(() -> new DeploymentSecret(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isNotChangedThroughTheBytesItWasMadeOf() {
    byte[] bytes = new byte[DeploymentSecret.LENGTH];
    DeploymentSecret secret = new DeploymentSecret(bytes);

    bytes[0] = 1;

    assertThat(secret.key("email")).isEqualTo(Secrets.of(0).key("email"));
  }

  /** Test case 2 of RFC 4231. */
  @Test
  void signsAsTheStandardSays() {
    byte[] mac =
        DeploymentSecret.hmac(
            "Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?");

    assertThat(HexFormat.of().formatHex(mac))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
