package org.contactrouter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactrouter.local.packaged.Launch;
import org.contactrouter.local.packaged.PackagedFunction;

/**
 * Starts a function with an ahead-of-time cache, as a container image can: its jars lie on the
 * class path of the virtual machine, because classes that the runtime interface client loads itself
 * are not kept in such a cache, nor are those that lie outside a jar.
 */
final class AotCache {
  private static final Pattern OPENED = Pattern.compile("\\.(onnx|so|tsv|txt)$");

  private AotCache() {}

  /**
   * The launch with a cache of its own below a folder, made while the function answered an event.
   */
  static Launch trained(Launch launch, String event, Path below)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(below, launch.name());
    Path opened = folder.resolve("opened");
    linkOpened(launch.task(), opened);
    Launch onClassPath =
        new Launch(
            launch.name(),
            launch.handler(),
            opened,
            launch.environment(),
            launch.arguments(),
            jars(launch.task(), folder));
    Path cache = folder.resolve(launch.name() + ".aot");
    try (PackagedFunction training =
        PackagedFunction.start(onClassPath.with("-XX:AOTCacheOutput=" + cache))) {
      training.invoke(event);
      training.end();
      if (!Files.exists(cache)) {
        throw new IllegalStateException("no cache was made:\n" + training.log());
      }
    }
    return onClassPath.with("-XX:AOTCache=" + cache);
  }

  /** Jars on the class path, and in the function's folder no class that it could load itself. */
  private static List<Path> jars(Path task, Path folder) throws IOException {
    Path own = folder.resolve(task.getFileName() + ".jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(own))) {
      for (Path file : ofItself(task)) {
        if (!isOpenedAsAFile(file)) {
          add(jar, task.relativize(file).toString(), file);
        }
      }
    }
    try (Stream<Path> libraries = Files.list(task.resolve("lib"))) {
      return Stream.concat(Stream.of(own), libraries.sorted()).toList();
    }
  }

  private static void linkOpened(Path task, Path opened) throws IOException {
    Files.createDirectories(opened);
    for (Path file : ofItself(task)) {
      if (isOpenedAsAFile(file)) {
        Path link = opened.resolve(task.relativize(file));
        Files.createDirectories(link.getParent());
        Files.createLink(link, file);
      }
    }
  }

  private static List<Path> ofItself(Path task) throws IOException {
    try (Stream<Path> files = Files.walk(task)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(task.resolve("lib")))
          .sorted()
          .toList();
    }
  }

  /** The encoders and their native libraries. */
  private static boolean isOpenedAsAFile(Path file) {
    return OPENED.matcher(file.getFileName().toString()).find();
  }

  private static void add(JarOutputStream jar, String name, Path file) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    Files.copy(file, jar);
    jar.closeEntry();
  }
}
