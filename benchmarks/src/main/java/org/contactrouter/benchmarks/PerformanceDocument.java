package org.contactrouter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document with the tables; each lies between two marks, and all else is written by hand. */
final class PerformanceDocument {
  private final Path file;

  PerformanceDocument(Path file) {
    this.file = file;
  }

  /** Puts the text between {@code <!-- part -->} and {@code <!-- end of part -->}. */
  void replace(String part, String text) throws IOException {
    String document = Files.readString(file);
    String begin = "<!-- " + part + " -->\n";
    int from = document.indexOf(begin) + begin.length();
    int to = document.indexOf("<!-- end of " + part + " -->");
    if (from < begin.length() || to < from) {
      throw new IllegalStateException(file + " has no marks for " + part);
    }
    Files.writeString(file, document.substring(0, from) + text + document.substring(to));
  }
}
