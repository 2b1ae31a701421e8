package org.contactrouter.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactrouter.testing.fixture.ContactFixtures.MONDAY;

import org.contactrouter.port.Heartbeat;
import org.junit.jupiter.api.Test;

/** What every heartbeat must do. */
public abstract class HeartbeatContract {

  /** The heartbeat under test, silent before each test. */
  protected abstract Heartbeat heartbeat();

  @Test
  void isSilentBeforeTheFirstBeat() {
    assertThat(heartbeat().last()).isEmpty();
  }

  @Test
  void remembersTheLastBeat() {
    heartbeat().beat(MONDAY);
    heartbeat().beat(MONDAY.plusSeconds(60));

    assertThat(heartbeat().last()).contains(MONDAY.plusSeconds(60));
  }
}
