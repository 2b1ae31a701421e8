package org.contactrouter.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.port.PublishingJob.State;
import org.contactrouter.port.StoreUnavailable;

/**
 * Publishes a draft: builds a bank for each of its languages, stores them beside what counts, and
 * makes them count all at once.
 *
 * <p>A job that ended is not touched again. One that broke off, and one whose end the store did not
 * confirm, is begun again by the bell that rings again; it writes the same.
 */
public final class PublishKnowledge {
  /** The failure of a job whose draft has expired. */
  public static final String NO_DRAFT = "The document is no longer there. Submit it again.";

  /** The failure of a job that was overtaken. */
  public static final String OVERTAKEN = "A later document was published before this one.";

  /** The failure of a job whose banks could not be stored. */
  public static final String NOT_STORED = "The store did not take it. Submit it again.";

  /** The failure of a job whose banks could not be built; the log names the cause. */
  public static final String NOT_BUILT = "The document could not be trained. The log says where.";

  private final KnowledgeShelf shelf;
  private final BankMaker banks;
  private final InstantSource clock;

  public PublishKnowledge(KnowledgeShelf shelf, BankMaker banks, InstantSource clock) {
    this.shelf = shelf;
    this.banks = banks;
    this.clock = clock;
  }

  /**
   * Publishes the draft of a job that did not end yet.
   *
   * @throws RuntimeException what made it fail, once the job says that it did
   */
  public void publish(String id) {
    if (shelf.job(id).filter(job -> !hasEnded(job)).isPresent()) {
      put(id, State.BUILDING, Map.of(), "");
      Map<String, PublishingJob.Built> built = orFailed(id, () -> build(id));
      if (built.isEmpty()) {
        put(id, State.FAILED, Map.of(), NO_DRAFT);
      } else if (shelf.flip(id, List.copyOf(built.keySet()))) {
        put(id, State.PUBLISHED, built, "");
      } else {
        put(id, State.FAILED, Map.of(), OVERTAKEN);
      }
    }
  }

  private static boolean hasEnded(PublishingJob job) {
    return switch (job.state()) {
      case WAITING, BUILDING -> false;
      case PUBLISHED, FAILED -> true;
    };
  }

  private <T> T orFailed(String id, Supplier<T> step) {
    try {
      return step.get();
    } catch (StoreUnavailable unavailable) {
      put(id, State.FAILED, Map.of(), NOT_STORED);
      throw unavailable;
    } catch (RuntimeException | LinkageError broken) {
      put(id, State.FAILED, Map.of(), NOT_BUILT);
      throw broken;
    }
  }

  /** Builds and stores every language of the draft; empty when there is no draft. */
  private Map<String, PublishingJob.Built> build(String version) {
    List<FaqEntry> draft = shelf.draft(version);
    Map<String, PublishingJob.Built> built = new TreeMap<>();
    draft.stream()
        .flatMap(entry -> entry.texts().keySet().stream())
        .distinct()
        .sorted()
        .forEach(language -> built.put(language, build(version, language, draft)));
    return built;
  }

  private PublishingJob.Built build(String version, String language, List<FaqEntry> draft) {
    List<FaqEntry> speaking = draft.stream().flatMap(entry -> entry.in(language).stream()).toList();
    BuiltBank bank = banks.build(BankDraft.of(language, version, speaking));
    shelf.putLanguage(version, language, speaking, bank.stored());
    return new PublishingJob.Built(
        bank.entries(),
        bank.phrasings(),
        bank.collisions().stream().map(PublishKnowledge::told).toList(),
        bank.thin());
  }

  private static String told(BuiltBank.Collision collision) {
    return "%s “%s” ~ %s “%s”"
        .formatted(
            collision.entry(),
            collision.phrasing(),
            collision.otherEntry(),
            collision.otherPhrasing());
  }

  private void put(
      String id, State state, Map<String, PublishingJob.Built> languages, String failure) {
    shelf.putJob(new PublishingJob(id, state, clock.instant(), languages, failure));
  }
}
