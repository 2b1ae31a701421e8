package org.contactrouter.local.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.contactrouter.local.functions.HeardHandler.Run;
import org.contactrouter.local.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What AWS does around a run of a function.
 *
 * @param linesOfLambda what Lambda logs about each
 * @param compressedFrom from how many bytes on the gateway compresses an answer
 */
record Invoked(Template template, List<String> linesOfLambda, int compressedFrom) {
  /** What CloudWatch adds to each line. */
  private static final int LINE = 26;

  /** What a run is metered as, its duration apart. */
  Usage by(Run run) {
    Template.Function function =
        Objects.requireNonNull(template.functions().get(run.function()), run.function());
    Usage usage = Usage.of(Meter.INVOCATIONS, 1).plus(Usage.of(Meter.LOG_BYTES, logged(run)));
    if (!function.routes().isEmpty()) {
      return usage
          .plus(Usage.of(Meter.GATEWAY_REQUESTS, 1))
          .plus(Usage.of(Meter.TRANSFER_BYTES, answered(run)));
    }
    // Lambda receives a batch and deletes it.
    return function.queues().isEmpty() ? usage : usage.plus(Usage.of(Meter.QUEUE_REQUESTS, 2));
  }

  /** Milliseconds count as three digits, so that a slow machine logs as much as a fast one. */
  private int logged(Run run) {
    return Stream.concat(
            linesOfLambda.stream(),
            run.lines().stream().map(line -> line.replaceFirst("\"ms\":\\d+", "\"ms\":123")))
        .mapToInt(line -> line.getBytes(UTF_8).length + LINE)
        .sum();
  }

  /** The body and the headers, as long as they are in JSON. */
  private int answered(Run run) {
    JsonNode answer = JsonMapper.shared().readTree(run.answer());
    byte[] body = answer.path("body").asString("").getBytes(UTF_8);
    return (body.length < compressedFrom ? body.length : compressed(body))
        + answer.path("multiValueHeaders").toString().length()
        + answer.path("headers").toString().length();
  }

  private static int compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
