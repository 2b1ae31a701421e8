package org.contactrouter.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.contactrouter.knowledge.Audit;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.policy.Matching;
import org.contactrouter.port.CaseStore;
import org.contactrouter.port.KnowledgeShelf;
import org.contactrouter.port.PublishingJob;
import org.contactrouter.port.PublishingJob.Built;
import org.contactrouter.port.PublishingJob.State;
import org.contactrouter.port.SettingsSource;
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

  /** So many thin entries of a language are told: with more the report would not fit in an item. */
  private static final int MOST_THIN = 500;

  private final KnowledgeShelf shelf;
  private final BankMaker banks;
  private final CaseStore store;
  private final SettingsSource settings;
  private final InstantSource clock;

  /**
   * Takes what it needs.
   *
   * @param store with the cases that teach the banks
   * @param settings whose policy says how sure automatic answers must be
   */
  public PublishKnowledge(
      KnowledgeShelf shelf,
      BankMaker banks,
      CaseStore store,
      SettingsSource settings,
      InstantSource clock) {
    this.shelf = shelf;
    this.banks = banks;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Publishes the draft of a job that did not end yet.
   *
   * @throws RuntimeException what made it fail, once the job says that it did
   */
  public void publish(String id) {
    Optional<PublishingJob> job = shelf.job(id).filter(known -> !hasEnded(known));
    if (job.isPresent()) {
      publish(id, job.get().languages());
    }
  }

  /** Past questions may have come since a bank was built, so one that counts is not built again. */
  private void publish(String id, Map<String, Built> before) {
    if (!before.isEmpty() && shelf.current().containsValue(id)) {
      put(id, State.PUBLISHED, before, "");
      return;
    }
    put(id, State.BUILDING, Map.of(), "");
    Map<String, Built> built = orFailed(id, () -> build(id));
    if (built.isEmpty()) {
      put(id, State.FAILED, Map.of(), NO_DRAFT);
      return;
    }
    put(id, State.BUILDING, built, "");
    if (shelf.flip(id, List.copyOf(built.keySet()))) {
      put(id, State.PUBLISHED, built, "");
    } else {
      put(id, State.FAILED, Map.of(), OVERTAKEN);
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
  private Map<String, Built> build(String version) {
    List<FaqEntry> draft = shelf.draft(version);
    Matching matching = settings.current().policy().matching();
    Map<String, PastAnswers> past = draft.isEmpty() ? Map.of() : PastAnswers.read(store);
    Map<String, Built> built = new TreeMap<>();
    for (String language : languages(draft)) {
      PastAnswers told = past.getOrDefault(language, PastAnswers.NONE);
      BankDraft of =
          new BankDraft(
              language,
              version,
              draft.stream().flatMap(entry -> entry.in(language).stream()).toList(),
              matching.learnsFromPast() ? told.questions() : List.of(),
              matching.promise());
      built.put(language, build(of, told.audit()));
    }
    return built;
  }

  private static Set<String> languages(List<FaqEntry> draft) {
    Set<String> languages = new TreeSet<>();
    draft.forEach(entry -> languages.addAll(entry.texts().keySet()));
    return languages;
  }

  private Built build(BankDraft draft, Audit audit) {
    BuiltBank bank = banks.build(draft);
    shelf.putLanguage(draft.version(), draft.language(), draft.entries(), bank.stored());
    return new Built(
        bank.entries(),
        bank.phrasings(),
        bank.collisions().stream().map(PublishKnowledge::told).toList(),
        bank.thin().stream().limit(MOST_THIN).toList(),
        bank.expected(),
        bank.learned(),
        audit);
  }

  private static String told(BuiltBank.Collision collision) {
    return "%s “%s” ~ %s “%s”"
        .formatted(
            collision.entry(),
            collision.phrasing(),
            collision.otherEntry(),
            collision.otherPhrasing());
  }

  private void put(String id, State state, Map<String, Built> languages, String failure) {
    shelf.putJob(new PublishingJob(id, state, clock.instant(), languages, failure));
  }
}
