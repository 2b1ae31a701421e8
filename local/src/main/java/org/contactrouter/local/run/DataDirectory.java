package org.contactrouter.local.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory that holds everything, locked against a second system; or none at all. */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Optional<Path> directory;
  private final Optional<FileChannel> lock;

  private DataDirectory(Optional<Path> directory, Optional<FileChannel> lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static DataDirectory open(LocalOptions options) throws IOException {
    if (options.data().isEmpty()) {
      return new DataDirectory(Optional.empty(), Optional.empty());
    }
    Path directory = Files.createDirectories(options.data().get());
    FileChannel lock = lock(directory);
    if (options.fresh()) {
      empty(directory);
    }
    return new DataDirectory(Optional.of(directory), Optional.of(lock));
  }

  /** A file in it, if anything is kept. */
  Optional<Path> file(String name) {
    return directory.map(path -> path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }

  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      lock = Optional.empty();
    }
    if (lock.isEmpty()) {
      channel.close();
      throw new LocalException(
          "another contact router uses " + directory + "; stop it, or start with --memory");
    }
    return channel;
  }

  private static void empty(Path directory) throws IOException {
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(directory)) {
      inside =
          walk.filter(path -> !path.equals(directory) && !path.equals(directory.resolve(LOCK)))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
