package org.contactrouter.local.command;

import java.io.PrintStream;
import java.time.Duration;

/** One line on standard error that is written anew as work goes on; nothing if nobody looks. */
final class Progress {
  /** {@code ./run} says here whether standard error is a terminal: Java cannot tell. */
  private static final String TERMINAL = "contactrouter.terminal";

  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean seen;
  private long last;

  Progress() {
    this(System.err, Boolean.getBoolean(TERMINAL));
  }

  Progress(PrintStream terminal, boolean seen) {
    this.terminal = terminal;
    this.seen = seen;
    this.last = System.nanoTime() - BETWEEN.toNanos();
  }

  /** Shows a line, unless another was shown just before. */
  synchronized void show(String line) {
    long now = System.nanoTime();
    if (seen && now - last >= BETWEEN.toNanos()) {
      last = now;
      terminal.print(CLEAR + line);
      terminal.flush();
    }
  }

  /** Takes the line away. */
  synchronized void end() {
    if (seen) {
      terminal.print(CLEAR);
      terminal.flush();
    }
  }
}
