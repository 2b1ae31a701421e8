package org.contactrouter.matcher.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The files of the encoders. A deployed function has them in its folder, where they are opened as
 * they lie; elsewhere they are on the class path, and what is in a jar is copied out first.
 */
public final class EncoderFiles {
  private static final String LIBRARIES = "onnxruntime.native.path";

  private final Optional<Path> folder;

  private EncoderFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files of this folder, and on the class path what it lacks. */
  public static EncoderFiles in(Path folder) {
    return new EncoderFiles(Optional.of(folder));
  }

  /** The files on the class path. */
  public static EncoderFiles onClassPath() {
    return new EncoderFiles(Optional.empty());
  }

  /**
   * Opens a file.
   *
   * @throws IllegalStateException if there is none of this name
   */
  Opened open(String name) throws IOException {
    Optional<Path> here = inFolder(name);
    return here.isPresent() ? new Opened(here.get(), false) : ofClassPath(name);
  }

  /** A file to read while it is open. */
  record Opened(Path path, boolean isCopy) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (isCopy) {
        Files.delete(path);
      }
    }
  }

  /**
   * Lets ONNX Runtime find its libraries in the folder, if they are there and nothing else was
   * asked for: it need not copy them.
   */
  void offerLibraries() {
    String processor = System.getProperty("os.arch").equals("amd64") ? "x64" : "aarch64";
    if (System.getProperty(LIBRARIES) == null) {
      inFolder("ai/onnxruntime/native/linux-" + processor)
          .ifPresent(libraries -> System.setProperty(LIBRARIES, libraries.toString()));
    }
  }

  private Optional<Path> inFolder(String name) {
    return folder.map(here -> here.resolve(name).toAbsolutePath()).filter(Files::exists);
  }

  private static Opened ofClassPath(String name) throws IOException {
    URL found = EncoderFiles.class.getResource("/" + name);
    if (found == null) {
      throw new IllegalStateException(name + " is missing");
    }
    if (found.getProtocol().equals("file")) {
      return new Opened(Path.of(URI.create(found.toString())), false);
    }
    Path copy = Files.createTempFile("encoder-", ".file");
    try (InputStream in = found.openStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Opened(copy, true);
  }
}
