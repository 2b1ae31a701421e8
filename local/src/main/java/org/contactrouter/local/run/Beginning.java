package org.contactrouter.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the data began with, written down when that was complete: a later start adds nothing. */
public final class Beginning {
  private final Optional<Path> file;
  private volatile With with;

  private Beginning(Optional<Path> file, With with) {
    this.file = file;
    this.with = with;
  }

  /** What data may begin with. */
  public enum With {
    /** Nobody has said yet. */
    UNDECIDED,
    /** A shop that does not exist. */
    DEMO,
    /** Nothing. */
    NOTHING
  }

  static Beginning keptIn(Optional<Path> file) throws IOException {
    boolean kept = file.isPresent() && Files.exists(file.get());
    return new Beginning(
        file, kept ? With.valueOf(Files.readString(file.get()).strip()) : With.UNDECIDED);
  }

  /** What it was. */
  public With with() {
    return with;
  }

  /** Writes down what it was. */
  public void decide(With decided) {
    with = decided;
    file.ifPresent(path -> write(path, decided));
  }

  private static void write(Path path, With decided) {
    try {
      Files.writeString(path, decided + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
