package org.contactrouter.local.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a deployable zip as Lambda does. */
public final class Zip {
  private Zip() {}

  /** Writes every file of the zip below the folder. */
  public static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile files = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : files.stream().filter(each -> !each.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream in = files.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
  }
}
