package org.contactrouter.functions;

import java.time.Duration;

/** How long a function waits for the services that it calls. */
public enum Patience {
  /** A visitor waits for the answer, and a snapshot has made all calls before. */
  SHORT(Duration.ofMillis(700), Duration.ofSeconds(2)),

  /**
   * Nobody looks at a page meanwhile. The first call of a process loads classes and sets up TLS:
   * seconds, where a function has a share of a processor. Still a call ends within the ten seconds
   * that Lambda gives a start.
   */
  LONG(Duration.ofSeconds(4), Duration.ofSeconds(8));

  private final Duration attempt;
  private final Duration call;

  Patience(Duration attempt, Duration call) {
    this.attempt = attempt;
    this.call = call;
  }

  Duration attempt() {
    return attempt;
  }

  /** With all its attempts. */
  Duration call() {
    return call;
  }
}
