package org.contactrouter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.contactrouter.local.packaged.Launch;
import org.contactrouter.local.packaged.PackagedFunction;

/**
 * Starts a function with an ahead-of-time cache, as a container image can: its jars lie on the
 * class path of the virtual machine, because classes that the runtime interface client loads itself
 * are not kept in such a cache, nor are those that lie outside a jar.
 */
final class AotCache {
  private AotCache() {}

  /** The launch with a cache that was made while the function answered an event. */
  static Launch trained(Launch launch, String event, Path folder)
      throws IOException, InterruptedException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Launch onClassPath =
        new Launch(
            launch.name(),
            launch.handler(),
            empty,
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

  private static List<Path> jars(Path task, Path folder) throws IOException {
    Path own = folder.resolve(task.getFileName() + ".jar");
    try (Stream<Path> files = Files.walk(task);
        JarOutputStream jar = new JarOutputStream(Files.newOutputStream(own))) {
      for (Path file : files.filter(each -> ofItself(task, each)).sorted().toList()) {
        add(jar, task.relativize(file).toString(), file);
      }
    }
    try (Stream<Path> libraries = Files.list(task.resolve("lib"))) {
      return Stream.concat(Stream.of(own), libraries.sorted()).toList();
    }
  }

  private static boolean ofItself(Path task, Path file) {
    return Files.isRegularFile(file) && !file.startsWith(task.resolve("lib"));
  }

  private static void add(JarOutputStream jar, String name, Path file) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    Files.copy(file, jar);
    jar.closeEntry();
  }
}
