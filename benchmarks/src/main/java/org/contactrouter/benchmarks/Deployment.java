package org.contactrouter.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactrouter.local.packaged.Events;
import org.contactrouter.local.packaged.Launch;
import org.contactrouter.local.packaged.PackagedFunction;
import org.contactrouter.local.packaged.Services;
import org.contactrouter.local.packaged.Zip;
import org.contactrouter.local.template.Template;
import org.contactrouter.local.template.TemplateReader;

/**
 * The packaged functions with the services that they call, the demo shop's settings and the bank
 * that is measured with; and beside them functions that do nothing, or next to nothing.
 */
final class Deployment {
  private static final String HELLO = "Hello";
  private static final String READING = "Reading";

  private final Path folder;
  private final Template template;
  private final Services services;

  private Deployment(Path folder, Template template, Services services) {
    this.folder = folder;
    this.template = template;
    this.services = services;
  }

  /** Unpacks and fills it, below an empty folder; the current directory is the project's. */
  static Deployment in(Path folder) throws Exception {
    Zip.unpack(Path.of("functions/target/functions.zip"), folder.resolve("functions"));
    Path lib = folder.resolve("functions/lib");
    unpack(folder.resolve(HELLO), lib, Deployment::isForEvents, HelloHandler.class);
    unpack(
        folder.resolve(READING),
        lib,
        Deployment::isForeign,
        ReadingHandler.class,
        HelloHandler.class);
    Template template =
        TemplateReader.read(
            Path.of("template.yaml"),
            Map.of("PublicUrl", "https://api.example", "MailFrom", "router@shop.example"));
    Deployment deployment = new Deployment(folder, template, new Services(template));
    deployment.fill();
    return deployment;
  }

  Path folder() {
    return folder;
  }

  Launch function(String id) {
    return Launch.of(
        Objects.requireNonNull(template.functions().get(id), id),
        folder.resolve("functions"),
        services.environment());
  }

  /** Triage here, on the same services. */
  TriageInProcess triageInProcess() {
    return new TriageInProcess(function("Triage").environment(), services.dynamo(), services.sqs());
  }

  /** The function that does nothing, on the same terms as triage. */
  Launch hello() {
    return beside(HELLO, HelloHandler.class);
  }

  /** The function that reads one item, on the same terms. */
  Launch reading() {
    return beside(READING, ReadingHandler.class);
  }

  private Launch beside(String name, Class<?> handler) {
    return new Launch(
        name,
        handler.getName(),
        folder.resolve(name),
        function("Triage").environment(),
        List.of(),
        List.of());
  }

  void stop() throws Exception {
    services.stop();
  }

  private void fill() throws IOException, InterruptedException {
    for (String table : template.tables().keySet()) {
      services.dynamo().scan(request -> request.tableName(table)); // The first of its own is slow.
    }
    String job;
    try (PackagedFunction manage = PackagedFunction.start(function("Manage"))) {
      Requests.body(manage.invoke(put("/api/settings", demoSettings())), 200);
      job =
          Requests.body(manage.invoke(put("/api/knowledge", Banking.knowledge())), 202)
              .path("id")
              .stringValue();
    }
    try (PackagedFunction publish = PackagedFunction.start(function("Publish"))) {
      publish.invoke(Events.bell("PublishingJobs", job));
    }
  }

  private static String put(String path, String document) {
    return Events.request("PUT", path, path, Map.of(), document);
  }

  private static String demoSettings() throws IOException {
    try (InputStream in = Deployment.class.getResourceAsStream("/demo/settings.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What Lambda would unpack: classes of this project, and those libraries that they need. */
  private static void unpack(
      Path task, Path libraries, Predicate<String> isNeeded, Class<?>... classes)
      throws IOException {
    for (Class<?> type : classes) {
      String file = type.getName().replace('.', '/') + ".class";
      Path to = task.resolve(file);
      Files.createDirectories(to.getParent());
      try (InputStream in = type.getResourceAsStream("/" + file)) {
        Files.copy(Objects.requireNonNull(in, file), to);
      }
    }
    Path lib = Files.createDirectories(task.resolve("lib"));
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar : jars.filter(one -> isNeeded.test(one.getFileName().toString())).toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
  }

  /** The event classes, and what they stand on. */
  private static boolean isForEvents(String jar) {
    return jar.startsWith("aws-lambda-java-") || jar.startsWith("joda-time-");
  }

  private static boolean isForeign(String jar) {
    return !jar.startsWith("contact-router-");
  }
}
