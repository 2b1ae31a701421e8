package org.contactrouter.local.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.contactrouter.local.functions.HandlerFactory;
import org.contactrouter.local.functions.LocalClients;
import org.contactrouter.local.run.LocalOptions;
import org.contactrouter.local.run.LocalSystem;

/** Starts the sample. */
public final class Sample {
  /** The sample's template. */
  public static final Path TEMPLATE = Path.of("src/test/resources/sample.yaml");

  private Sample() {}

  /** The sample in memory. */
  public static LocalSystem start() throws IOException {
    return start(LocalOptions.inMemory(TEMPLATE));
  }

  /** The sample as the options say; what fails is not shown. */
  public static LocalSystem start(LocalOptions options) throws IOException {
    return start(options, new PrintStream(PrintStream.nullOutputStream()));
  }

  /** The sample as the options say; what fails is said on the terminal. */
  public static LocalSystem start(LocalOptions options, PrintStream terminal) throws IOException {
    return LocalSystem.start(options, Sample::handlers, terminal);
  }

  /** Makes handlers by their constructor that takes clients and environment. */
  public static HandlerFactory handlers(LocalClients clients) {
    return (type, environment) -> {
      try {
        return type.getConstructor(LocalClients.class, Map.class).newInstance(clients, environment);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
