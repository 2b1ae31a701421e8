package org.contactrouter.local.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What to start.
 *
 * @param template the SAM template
 * @param port 0 takes any free one
 * @param data where everything is kept; empty keeps nothing
 * @param fresh empties the data directory first
 * @param real what the system's own clock runs on; kept data always run on real time
 */
public record LocalOptions(
    Path template, int port, Optional<Path> data, boolean fresh, InstantSource real) {
  /** On real time. */
  public LocalOptions(Path template, int port, Optional<Path> data, boolean fresh) {
    this(template, port, data, fresh, InstantSource.system());
  }

  /** The system in memory, on a free port: for tests. */
  public static LocalOptions inMemory(Path template) {
    return inMemory(template, InstantSource.system());
  }

  /** The same, with time that may stand still between its leaps. */
  public static LocalOptions inMemory(Path template, InstantSource real) {
    return new LocalOptions(template, 0, Optional.empty(), false, real);
  }
}
