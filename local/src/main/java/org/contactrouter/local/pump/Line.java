package org.contactrouter.local.pump;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** One source with its thread. The lock makes a drain wait for the batch that is under way. */
final class Line {
  private final Source source;
  private final AtomicLong batches;
  private final BiConsumer<String, Throwable> failures;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  Line(Source source, AtomicLong batches, BiConsumer<String, Throwable> failures) {
    this.source = source;
    this.batches = batches;
    this.failures = failures;
    this.thread = Thread.ofPlatform().daemon().name("pump-" + source.name()).unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  void wake() {
    signal.release();
  }

  /** Steps until there is nothing in sight; not once without news. */
  void empty() {
    while (!closed && step(false)) {}
  }

  void close() {
    closed = true;
    thread.interrupt();
  }

  private void work() {
    boolean woken = false;
    while (!closed) {
      if (woken || step(true)) {
        empty();
      }
      woken = rest();
    }
  }

  private boolean step(boolean withoutNews) {
    lock.lock();
    try {
      boolean carried = (withoutNews || source.hasNews()) && source.step();
      if (carried) {
        batches.incrementAndGet();
      }
      return carried;
    } catch (RuntimeException e) {
      if (!closed) {
        failures.accept(source.name(), e);
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was woken, and not by the time. */
  private boolean rest() {
    try {
      boolean woken = signal.tryAcquire(1, TimeUnit.SECONDS);
      signal.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      closed = true;
      return false;
    }
  }
}
