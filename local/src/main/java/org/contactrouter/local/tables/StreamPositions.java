package org.contactrouter.local.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last sequence number that was dealt with, by function and shard. Kept in a file after each
 * batch, so that a restart goes on there and at worst repeats one batch.
 */
public final class StreamPositions {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, String> positions = new ConcurrentHashMap<>();
  private final Optional<Path> file;

  private StreamPositions(Optional<Path> file) {
    this.file = file;
  }

  /** Positions kept in a file, or in memory only. */
  public static StreamPositions keptIn(Optional<Path> file) throws IOException {
    StreamPositions positions = new StreamPositions(file);
    if (file.isPresent() && Files.exists(file.get())) {
      JSON.readTree(Files.readString(file.get()))
          .forEachEntry((key, value) -> positions.positions.put(key, value.stringValue()));
    }
    return positions;
  }

  Optional<String> of(String function, String shard) {
    return Optional.ofNullable(positions.get(function + " " + shard));
  }

  synchronized void keep(String function, String shard, String sequence) {
    positions.put(function + " " + shard, sequence);
    file.ifPresent(this::write);
  }

  private void write(Path path) {
    try {
      Files.writeString(path, JSON.writeValueAsString(positions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
