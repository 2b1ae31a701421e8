package org.contactrouter.local.pump;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * Carries batches from every source to its function, each source in a thread of its own. Sources
 * that have news are looked at when something was written ({@link #wake}), all of them once a
 * second.
 */
public final class Pump implements AutoCloseable {
  private final AtomicLong batches = new AtomicLong();
  private final List<Line> lines;

  /** A pump that has not started; {@code failures} hears what a source threw. */
  public Pump(List<Source> sources, BiConsumer<String, Throwable> failures) {
    this.lines = sources.stream().map(source -> new Line(source, batches, failures)).toList();
  }

  /** Starts looking. */
  public void start() {
    lines.forEach(Line::start);
  }

  /** Says that there may be something to carry. */
  public void wake() {
    lines.forEach(Line::wake);
  }

  /**
   * Carries everything that is in sight now, and what follows from it; true if there was anything.
   * A pass over all sources in which nothing was carried, by anyone, is the proof of quiet.
   */
  public boolean drain() {
    long first = batches.get();
    long before;
    do {
      before = batches.get();
      lines.forEach(Line::empty);
    } while (batches.get() != before);
    return before != first;
  }

  @Override
  public void close() {
    lines.forEach(Line::close);
  }
}
