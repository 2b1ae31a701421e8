package org.contactrouter.local.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Real time plus an offset of whole seconds that only grows. The offset outlives a restart, so that
 * nothing that was stored ever lies in the future.
 */
public final class LocalClock implements InstantSource {
  private final InstantSource real;
  private final Optional<Path> file;
  private volatile Duration offset;

  private LocalClock(InstantSource real, Optional<Path> file, Duration offset) {
    this.real = real;
    this.file = file;
    this.offset = offset;
  }

  /** A clock that forgets its offset. */
  public static LocalClock inMemory() {
    return on(InstantSource.system());
  }

  /** A clock that runs as another does, and forgets its offset. */
  public static LocalClock on(InstantSource real) {
    return new LocalClock(real, Optional.empty(), Duration.ZERO);
  }

  /** A clock whose offset is kept in a file, as an ISO-8601 duration. */
  public static LocalClock keptIn(Path file) throws IOException {
    Duration offset =
        Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    return new LocalClock(InstantSource.system(), Optional.of(file), offset);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  /** How far this clock is ahead of real time. */
  public Duration offset() {
    return offset;
  }

  /** Moves the clock to {@code target} or the second after it, unless that is past. */
  public synchronized void moveTo(Instant target) {
    Duration missing = Duration.between(instant(), target);
    if (missing.isPositive()) {
      offset = offset.plusSeconds(missing.plusNanos(999_999_999).toSeconds());
      file.ifPresent(this::keep);
    }
  }

  private void keep(Path path) {
    try {
      Files.writeString(path, offset + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
