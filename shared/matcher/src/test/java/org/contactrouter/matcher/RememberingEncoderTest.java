package org.contactrouter.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.contactrouter.matcher.encoder.Encoder;
import org.junit.jupiter.api.Test;

/** Texts that were encoded lately are not encoded again. */
class RememberingEncoderTest {
  private static final int MOST = 10;

  private final List<String> encoded = new ArrayList<>();
  private final Encoder recent = new RememberingEncoder(new Counting(), MOST);

  @Test
  void encodesATextOnce() {
    float[] first = recent.encode("hello");

    assertThat(recent.encode("hello")).isEqualTo(first).containsExactly(5);
    assertThat(encoded).containsExactly("hello");
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    recent.encode("used");
    recent.encode("unused");
    IntStream.range(0, MOST - 2).forEach(each -> recent.encode("text " + each));
    recent.encode("used");
    recent.encode("one more");
    encoded.clear();

    recent.encode("used");
    recent.encode("unused");

    assertThat(encoded).containsExactly("unused");
  }

  private final class Counting implements Encoder {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public float[] encode(String text) {
      encoded.add(text);
      return new float[] {text.length()};
    }
  }
}
