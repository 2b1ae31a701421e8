package org.contactrouter.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void takesTheNearestRank() {
    Latencies hundred =
        Latencies.of(IntStream.rangeClosed(1, 100).mapToObj(LatenciesTest::posted).toList());

    assertThat(hundred.millis(50)).isEqualTo(50);
    assertThat(hundred.millis(99)).isEqualTo(99);
    assertThat(hundred.millis(100)).isEqualTo(100);
    assertThat(Latencies.of(Collections.nCopies(1, posted(7))).millis(50)).isEqualTo(7);
    assertThat(Latencies.of(List.of(posted(3), posted(1), posted(2))).millis(50)).isEqualTo(2);
  }

  private static Posted posted(int millis) {
    return new Posted(new Question("", ""), 201, Duration.ofMillis(millis), Optional.empty());
  }
}
