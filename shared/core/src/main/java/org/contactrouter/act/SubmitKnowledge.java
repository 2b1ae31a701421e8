package org.contactrouter.act;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.Finding;
import org.contactrouter.knowledge.KnowledgeLinter;
import org.contactrouter.port.Doorbells;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.port.SettingsSource;
import org.contactrouter.settings.Settings;
import org.contactrouter.settings.Topic;

/**
 * Takes a knowledge document to be published: lints it, stores it as a draft with a job, and rings.
 *
 * <p>Each submission is a version of its own. One whose bell was lost waits for nothing: submitting
 * again makes the next version, and what waits is then never published over it.
 */
public final class SubmitKnowledge {
  private final KnowledgeShelf shelf;
  private final Doorbells doorbells;
  private final SettingsSource source;
  private final InstantSource clock;

  public SubmitKnowledge(
      KnowledgeShelf shelf, Doorbells doorbells, SettingsSource source, InstantSource clock) {
    this.shelf = shelf;
    this.doorbells = doorbells;
    this.source = source;
    this.clock = clock;
  }

  /** What came of a document. */
  public sealed interface Submission {
    /** It waits to be published; nothing in it stands in the way. */
    record Taken(PublishingJob job, List<Finding> warnings) implements Submission {}

    /** It has errors; nothing was stored. */
    record Refused(List<Finding> findings) implements Submission {}
  }

  /** Takes a document, or says everything that is wrong with it. */
  public Submission submit(List<FaqEntry> entries) {
    Instant now = clock.instant();
    List<Finding> findings = linter(now).lint(entries);
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Submission.Refused(findings);
    }
    String version = shelf.newVersion();
    shelf.putDraft(version, entries);
    PublishingJob job = new PublishingJob(version, PublishingJob.State.WAITING, now, Map.of(), "");
    shelf.putJob(job);
    doorbells.publish(version);
    return new Submission.Taken(job, findings);
  }

  private KnowledgeLinter linter(Instant now) {
    Settings settings = source.current();
    Set<String> topics = settings.topics().stream().map(Topic::id).collect(Collectors.toSet());
    return new KnowledgeLinter(Optional.of(topics), LocalDate.ofInstant(now, settings.zone()));
  }
}
