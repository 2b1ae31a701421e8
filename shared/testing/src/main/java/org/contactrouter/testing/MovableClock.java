package org.contactrouter.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
  private Instant now;

  public MovableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves it on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Moves it to an instant. */
  public void moveTo(Instant instant) {
    now = instant;
  }
}
