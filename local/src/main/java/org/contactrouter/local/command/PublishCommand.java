package org.contactrouter.local.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.contactrouter.local.api.InputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code ./run publish FILE}: publishes knowledge and waits until it counts. */
@Command(
    name = "publish",
    description = "Publishes questions and answers (CSV or JSON) and waits until they count.")
final class PublishCommand extends Verb implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The whole knowledge of each language in it.")
  private Path file = Path.of("");

  private final Progress progress = new Progress();

  @Override
  public Integer call() {
    InputFile knowledge = InputFile.read(file);
    long start = System.nanoTime();
    JsonNode job;
    try {
      job = administration().publish(knowledge, waiting -> show(waiting, start));
    } finally {
      progress.end();
    }
    print(job, PublishedText.of(job));
    return ExitCode.DONE;
  }

  private void show(JsonNode job, long start) {
    progress.show(
        "%s: %s, %d s"
            .formatted(
                job.path("id").asString(""),
                job.path("state").asString("").toLowerCase(Locale.ROOT),
                Duration.ofNanos(System.nanoTime() - start).toSeconds()));
  }
}
