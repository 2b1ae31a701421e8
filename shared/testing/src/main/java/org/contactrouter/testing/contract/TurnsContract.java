package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactrouter.port.Turns;
import org.junit.jupiter.api.Test;

/** What every count of turns must do. */
public abstract class TurnsContract {

  /** The turns under test, none taken before each test. */
  protected abstract Turns turns();

  @Test
  void countsUpByOne() {
    long first = turns().next("low-touch");

    assertThat(turns().next("low-touch")).isEqualTo(first + 1);
    assertThat(turns().next("low-touch")).isEqualTo(first + 2);
  }

  @Test
  void countsEachQueueByItself() {
    long first = turns().next("low-touch");
    turns().next("high-touch");

    assertThat(turns().next("low-touch")).isEqualTo(first + 1);
  }
}
