package org.contactrouter.functions.manage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contactrouter.functions.http.Problem.Invalid;
import org.contactrouter.port.PublishingJob;

/**
 * How a publishing job stands.
 *
 * @param warnings what the linter would like to be better; told once, when the document is taken
 */
record JobView(
    String id,
    PublishingJob.State state,
    Instant at,
    Map<String, PublishingJob.Built> languages,
    String failure,
    Optional<List<Invalid>> warnings) {

  static JobView of(PublishingJob job) {
    return of(job, Optional.empty());
  }

  static JobView of(PublishingJob job, List<Invalid> warnings) {
    return of(job, Optional.of(warnings));
  }

  private static JobView of(PublishingJob job, Optional<List<Invalid>> warnings) {
    return new JobView(
        job.id(), job.state(), job.at(), new TreeMap<>(job.languages()), job.failure(), warnings);
  }
}
