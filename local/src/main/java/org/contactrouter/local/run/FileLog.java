package org.contactrouter.local.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.contactrouter.local.functions.FunctionLog;

/** What functions write, in a file; that one failed is said on the terminal too. */
final class FileLog implements FunctionLog, AutoCloseable {
  private final PrintStream file;
  private final PrintStream terminal;

  private FileLog(PrintStream file, PrintStream terminal) {
    this.file = file;
    this.terminal = terminal;
  }

  static FileLog open(Optional<Path> path, PrintStream terminal) throws IOException {
    OutputStream lines =
        path.isPresent()
            ? Files.newOutputStream(
                path.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
            : OutputStream.nullOutputStream();
    return new FileLog(new PrintStream(lines, true, StandardCharsets.UTF_8), terminal);
  }

  /** What a function that writes to standard output writes to. */
  PrintStream stream() {
    return file;
  }

  @Override
  public void line(String text) {
    file.println(text);
  }

  @Override
  public void failed(String function, Throwable cause) {
    terminal.println(function + " failed: " + cause);
    cause.printStackTrace(file);
  }

  @Override
  public void close() {
    file.close();
  }
}
