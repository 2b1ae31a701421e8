package org.contactrouter.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

  /** The test vectors of RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({"fo, mzx", "foo, mzxw", "fooba, mzxw6ytb", "foobar, mzxw6ytbo"})
  void encodesAsTheStandardSays(String text, String encoded) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(Base32.encode(bytes, encoded.length())).isEqualTo(encoded);
  }
}
