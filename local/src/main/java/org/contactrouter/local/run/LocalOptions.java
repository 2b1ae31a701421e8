package org.contactrouter.local.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to start.
 *
 * @param template the SAM template
 * @param port 0 takes any free one
 * @param data where everything is kept; empty keeps nothing
 * @param fresh empties the data directory first
 */
public record LocalOptions(Path template, int port, Optional<Path> data, boolean fresh) {
  /** The system in memory, on a free port: for tests. */
  public static LocalOptions inMemory(Path template) {
    return new LocalOptions(template, 0, Optional.empty(), false);
  }
}
